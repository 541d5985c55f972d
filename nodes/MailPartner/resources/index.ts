import type { Resource } from '../../../engine/operation/operation';
import { account } from './account';
import { email } from './email';
import { subaccount } from './subaccount';
import { unsubscribe } from './unsubscribe';

/** The resources of the panel; a new node starts with the first. */
export const resources: readonly Resource[] = [email, unsubscribe, account, subaccount];
