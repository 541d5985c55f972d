import { settingsOf } from '../../messages/send';
import type { Operation } from '../../operation';
import { refuse } from '../../operation';
import { identifier, only, text } from '../../parameters';
import type { SmsAccount } from '../../state';
import { dispatch } from '../sms/dispatch';
import { sameForAll } from '../sms/entries';
import { phoneNumbersRequired } from '../sms/refusals';
import { sentFields } from '../sms/sent';
import { readSettings } from '../sms/settings';
import { notAuthorized } from './codes';

const elements = { number: 'children[to].data', text: 'children[message].data' };

/** A missing `from` has the code of a missing sender: 44 (docs/api/sms-partner.md 9.1). The French text is not documented. */
const fromRequired = {
	code: 44,
	elementId: 'children[from].data',
	message: 'Le numéro virtuel est requis',
};

/** POST /vn/send: an SMS from one of the account's virtual numbers (docs/api/sms-partner.md 3.3). */
export const sendFromVirtualNumber: Operation<SmsAccount> = {
	method: 'POST',
	path: '/vn/send',
	place: 'body',
	format: true,
	answer(call) {
		const { account, parameters, switches } = call;
		const to = text(parameters, 'to');
		if (to === undefined) return refuse(phoneNumbersRequired);
		const from = identifier(parameters, 'from');
		const own = account.virtualNumbers.some(({ number, active }) => number === from && active);
		if (from !== undefined && !own) return refuse(notAuthorized);
		// Neither scheduling nor Unicode is documented: the text counts as GSM.
		const settings = readSettings(only(parameters, 'tag', 'sandbox'), switches);
		const problems = from === undefined ? [fromRequired] : [];
		return dispatch(call, {
			path: '/vn/send',
			entries: sameForAll(
				switches.virtualNumberTo === 'list' ? to.split(',') : [to],
				parameters.message,
				settings.isUnicode,
			),
			settings: { ...settings, problems: [...problems, ...settings.problems] },
			sent: settingsOf(parameters, 'to', 'message'),
			elements,
			answer: (message) => sentFields(message, switches),
		});
	},
};
