import type { Operation } from '../operation';
import type { ParentAccount } from '../state';
import { addCredit } from './addCredit';
import { create } from './create';
import { list } from './list';
import { removeCredit } from './removeCredit';

/** The shared operations, responses and codes of SMS Partner and Mail Partner (docs/api/sms-partner.md 10, docs/api/mail-partner.md 3.9 to 3.12). */
export const subaccountOperations: ReadonlyArray<Operation<ParentAccount>> = [
	create,
	list,
	addCredit,
	removeCredit,
];
