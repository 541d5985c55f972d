import { settingsOf } from '../../messages/send';
import type { Operation } from '../../operation';
import { refuse } from '../../operation';
import { text } from '../../parameters';
import type { SmsAccount } from '../../state';
import { dispatch } from './dispatch';
import { sameForAll } from './entries';
import { phoneNumbersRequired } from './refusals';
import { sentFields } from './sent';
import { readSettings } from './settings';

const elements = { number: 'children[phoneNumbers].data', text: 'children[message].data' };

/** POST /send: one text to up to 500 numbers (docs/api/sms-partner.md 3.1). */
export const send: Operation<SmsAccount> = {
	method: 'POST',
	path: '/send',
	place: 'body',
	format: true,
	answer(call) {
		const { parameters, switches } = call;
		const numbers = text(parameters, 'phoneNumbers')?.split(',');
		if (numbers === undefined) return refuse(phoneNumbersRequired);
		const settings = readSettings(parameters, switches);
		return dispatch(call, {
			path: '/send',
			entries: sameForAll(numbers, parameters.message, settings.isUnicode),
			settings,
			sent: settingsOf(parameters, 'phoneNumbers', 'message'),
			elements,
			answer: (message) => sentFields(message, switches),
		});
	},
};
