import { post } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { known, toCurrency, toId, toNumber } from '../../../../engine/values/convert';
import { callbackField } from '../../../../partner/callbackField';
import { notifyCallback, referencedCall } from '../../../../partner/referencedCall';
import {
	commaSeparated,
	defaultCountry,
	entriesFor,
	recipients,
} from '../../../../partner/recipients';
import { sentFields } from '../../../../partner/sentItem';
import { numberCodes } from '../../codes';
import { sometimesReported } from '../../sending/sentItems';
import { tag } from '../../sending/tag';

const phoneNumbers = {
	...recipients,
	shown: {
		...recipients.shown,
		description:
			'The phone numbers to verify, in national (06…) or international (+336…) format. Separate several with commas, or use an expression that returns a list. Each number costs money.',
	},
};

/** docs/api/sms-partner.md 12.1: the results are only posted to `notifyUrl`. */
export const verify = operation({
	value: 'verify',
	name: 'Verify',
	action: 'Verify that phone numbers are in use',
	description:
		'Check with the operators whether numbers are in use (HLR). "Report To" receives the results.',
	fields: { phoneNumbers },
	options: {
		defaultCountry,
		notifyUrl: callbackField({
			displayName: 'Report To',
			trigger: 'smsPartnerTrigger',
			placeholder: 'e.g. https://example.com/hlr-results',
			description: 'The URL that receives the result for each number',
		}),
		tag,
	},
	repeat: 'never', // costs money
	lookAt: 'the HLR campaigns on my.smspartner.fr',
	limit: { requests: 360, seconds: 60 },
	xml: {},
	request: {
		kind: 'batch',
		maxEntries: 500,
		entryNoun: 'numbers',
		combined: true,
		sentFields: sentFields,
		entries: ({ phoneNumbers }) => entriesFor(phoneNumbers, ''),
		settings: ({ options }) => ({ tag: options.tag, notifyUrl: options.notifyUrl }),
		call: (entries, settings, reference) => {
			const body = { ...settings, phoneNumbers: commaSeparated(entries) };
			return referencedCall(post('/hlr/notify', body), entries, reference, notifyCallback);
		},
	},
	example: {
		success: true,
		code: 200,
		campaign_id: 'HLR000000',
		number: 1,
		cost: 0.005,
		currency: 'EUR',
	},
	sometimes: sometimesReported,
	answer: (reply, _, { ofItem, ofRequest, reference }) => {
		const request = { numbers: toNumber(reply.number), cost: toNumber(reply.cost) };
		return known({
			campaignId: toId(reply.campaign_id),
			numbers: ofItem,
			cost: ofItem === ofRequest ? request.cost : undefined,
			currency: toCurrency(reply.currency),
			request: known(request),
			reference,
		});
	},
	codes: numberCodes,
});
