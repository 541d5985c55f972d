import type { Resource } from '../../../engine/operation';
import { account } from './account';
import { email } from './email';
import { unsubscribe } from './unsubscribe';
import { subaccount } from './subaccount';

/** The resources of the panel. */
export const resources: readonly Resource[] = [account, email, subaccount];
