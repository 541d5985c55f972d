import type { Resource } from '../../../engine/operation/operation';
import { account } from './account';
import { contact } from './contact';
import { contactGroup } from './contactGroup';
import { contactRental } from './contactRental';
import { phoneNumber } from './phoneNumber';
import { rcs } from './rcs';
import { sms } from './sms';
import { status } from './status';
import { stopList } from './stopList';
import { subaccount } from './subaccount';
import { virtualNumber } from './virtualNumber';

/** The resources in the order of the panel; a new node opens on the first. */
export const resources: readonly Resource[] = [
	sms,
	rcs,
	status,
	phoneNumber,
	contact,
	contactGroup,
	contactRental,
	stopList,
	virtualNumber,
	account,
	subaccount,
];
