import { settingsOf } from '../../messages/send';
import type { Operation } from '../../operation';
import { refuse } from '../../operation';
import { only, text } from '../../parameters';
import type { SmsAccount } from '../../state';
import { dispatch } from './dispatch';
import { sameForAll } from './entries';
import { phoneNumbersRequired } from './refusals';
import { sentFields } from './sent';
import { readSettings } from './settings';

const elements = { number: 'children[phoneNumbers].data', text: 'children[sondageIdent].data' };

/** An unknown survey has no code of its own, so code 9 names its parameter; the French text is not documented. */
const wrongSurvey = {
	code: 9,
	elementId: elements.text,
	message: "L'identifiant du sondage n'est pas valide",
};

/** POST /sondage/to/send: a survey of the account to up to 500 numbers (docs/api/sms-partner.md 3.4). */
export const sendSurvey: Operation<SmsAccount> = {
	method: 'POST',
	path: '/sondage/to/send',
	place: 'body',
	format: true,
	answer(call) {
		const { account, parameters, switches } = call;
		const numbers = text(parameters, 'phoneNumbers')?.split(',');
		if (numbers === undefined) return refuse(phoneNumbersRequired);
		const documented = only(parameters, 'tag', 'scheduledDeliveryDate', 'time', 'minute');
		const settings = readSettings(documented, switches);
		const survey = account.surveys.find(({ ident }) => ident === parameters.sondageIdent);
		const problems = survey === undefined ? [wrongSurvey] : [];
		return dispatch(call, {
			path: '/sondage/to/send',
			entries: sameForAll(numbers, survey?.text ?? wrongSurvey.message, settings.isUnicode),
			settings: { ...settings, problems: [...problems, ...settings.problems] },
			sent: settingsOf(parameters, 'phoneNumbers', 'sondageIdent'),
			elements,
			answer: (message) => sentFields(message, switches),
		});
	},
};
