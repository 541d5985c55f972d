import type { Resource } from '../../../engine/operation';
import { account } from './account';
import { subaccount } from './subaccount';

/** The resources of the panel. */
export const resources: readonly Resource[] = [account, subaccount];
