import type { Resource } from '../../../engine/operation';
import { account } from './account';
import { contact } from './contact';
import { contactGroup } from './contactGroup';
import { phoneNumber } from './phoneNumber';
import { sms } from './sms';
import { status } from './status';
import { stopList } from './stopList';
import { subaccount } from './subaccount';

/** The resources of the panel; a new node starts with the first. */
export const resources: readonly Resource[] = [
	sms,
	status,
	phoneNumber,
	contact,
	contactGroup,
	stopList,
	account,
	subaccount,
];
