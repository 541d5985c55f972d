import type { Resource } from '../../../engine/operation';
import { account } from './account';

/** The resources of the panel. */
export const resources: readonly Resource[] = [account];
