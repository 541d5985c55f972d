import { textField } from '../../../engine/fields/fields';
import { phoneNumbersField } from '../../../engine/fields/phoneNumbers';
import { post } from '../../../engine/operation/call';
import { operation, type Resource } from '../../../engine/operation/operation';
import type { Product } from '../../../engine/operation/product';
import { toList, toRecord, toText } from '../../../engine/values/convert';
import { send } from '../../../nodes/VoicePartner/resources/voiceMessage/send';
import { voicePartner } from '../../../partner/products';
import { entriesFor } from '../../../partner/recipients';
import { sentItem } from '../../../partner/sentItem';

/** The raw values of a send's parameters: a constant, or an expression. */
export interface RawValues {
	readonly to: unknown;
	readonly text: unknown;
	readonly tag: unknown;
	readonly timeout: unknown;
	readonly combine: unknown;
}

/** One message to one recipient, as the API gets it. */
export interface Message {
	readonly to: string;
	readonly text: string;
	readonly tag: string;
}

/** A way of sending: the operation, and the other side of its wire. */
export interface Kind {
	readonly product: Product;
	readonly resources: readonly Resource[];
	readonly resource: string;
	readonly operation: string;
	/** How many recipients a request may have. */
	readonly maxEntries: number;
	/** Whether texts that differ share a request. */
	readonly mixesTexts: boolean;
	/** The documented rate. */
	readonly perMinute: number;
	parameters(raw: RawValues): Record<string, unknown>;
	messagesIn(body: unknown): Message[];
	success(messages: readonly Message[], refused: readonly Message[]): Record<string, unknown>;
	/** The refusal of a whole request for some of its recipients; names those that it names. */
	refusal(named: readonly string[]): Record<string, unknown>;
	readonly noCredit: Record<string, unknown>;
}

const noCode = { meaning: 'The list is not known', next: 'Choose a list.' };

/* A send with a text for each recipient and without a limit, four recipients a request. */
const letters = operation({
	value: 'send',
	name: 'Send',
	action: 'Send letters',
	description: 'Send a letter to each recipient',
	fields: {
		phoneNumbers: phoneNumbersField({ displayName: 'Numbers', type: 'string', default: '' }),
		message: textField({ displayName: 'Message', type: 'string', default: '' }),
	},
	options: { tag: textField({ displayName: 'Tag', type: 'string', default: '' }) },
	repeat: 'never',
	lookAt: 'the letters',
	request: {
		kind: 'batch',
		maxEntries: 4,
		entryNoun: 'recipients',
		combined: true,
		list: { name: 'SMSResponse_List', to: 'phoneNumber' },
		entries: ({ phoneNumbers, message }) => entriesFor(phoneNumbers, message),
		settings: ({ options }) => ({ tag: options.tag }),
		call: (entries, settings) =>
			post('/bulk-send', {
				...settings,
				SMSList: entries.map(({ to, text }) => ({ phoneNumber: to, message: text })),
			}),
	},
	example: { success: true, code: 200, message_id: 1, nbSMS: 1, cost: 0.038, currency: 'EUR' },
	answer: (reply, _, share) =>
		sentItem(reply, share, {
			id: { from: 'message_id', to: 'messageId' },
			count: 'nbSMS',
			isScheduled: false,
		}),
	codes: {
		9: { meaning: 'A recipient is not taken', next: 'Check it.', scope: 'entries' },
		11: { meaning: 'No credit', next: 'Top it up.', cause: 'quota-exhausted', scope: 'account' },
		77: noCode,
	},
});

const lettersProduct: Product = {
	...voicePartner,
	name: 'Letter Partner',
	codes: {
		10: { meaning: 'The key is not correct', next: 'Check the key.', scope: 'account' },
	},
};

/** A send with own texts, small requests and no limit. */
const bulk: Kind = {
	product: lettersProduct,
	resources: [{ value: 'letter', name: 'Letter', operations: [letters] }],
	resource: 'letter',
	operation: 'send',
	maxEntries: 4,
	mixesTexts: true,
	perMinute: Infinity,
	parameters: ({ to, text, tag, timeout, combine: combineItems }) => ({
		phoneNumbers: to,
		message: text,
		options: { tag, timeout, combineItems },
	}),
	messagesIn(body) {
		const { SMSList, tag } = toRecord(body);
		return toList(SMSList).map((entry) => ({
			to: toText(toRecord(entry).phoneNumber) ?? '',
			text: toText(toRecord(entry).message) ?? '',
			tag: toText(tag) ?? '',
		}));
	},
	success: (messages, refused) => ({
		success: true,
		code: 200,
		message_id: 2254444,
		currency: 'EUR',
		cost: 0.038 * messages.length,
		nbSMS: messages.length,
		SMSResponse_List: messages.map((message) =>
			refused.includes(message)
				? { success: false, code: 9, phoneNumber: message.to, message: 'Numéro invalide' }
				: { success: true, code: 200, nbSms: 1, cost: 0.038, phoneNumber: message.to },
		),
	}),
	refusal: (named) => ({
		success: false,
		code: 9,
		error: (named.length > 0 ? named : ['?']).map((number) => ({
			elementId: 'children[phoneNumber].data',
			message: `Ce numero de telephone n'est pas valide (${number})`,
		})),
	}),
	noCredit: { success: false, code: 11, message: 'Crédits insuffisants' },
};

/** The voice drop as it is shipped (docs/api/voice-partner.md 2.4). */
const voice: Kind = {
	product: voicePartner,
	resources: [{ value: 'voiceMessage', name: 'Voice Message', operations: [send] }],
	resource: 'voiceMessage',
	operation: 'send',
	maxEntries: 500,
	mixesTexts: false,
	perMinute: 5,
	parameters: ({ to, text, tag, timeout, combine: combineItems }) => ({
		tokenAudio: { __rl: true, mode: 'id', value: text },
		phoneNumbers: to,
		emailForNotification: 'nathan@example.com',
		options: { sender: tag, timeout, combineItems },
	}),
	messagesIn(body) {
		const { phoneNumbers, tokenAudio, sender } = toRecord(body);
		const text = toText(tokenAudio) ?? '';
		const tag = toText(sender) ?? '';
		return (toText(phoneNumbers) ?? '').split(',').map((to) => ({ to, text, tag }));
	},
	success: (messages) => ({
		success: true,
		campaignId: 'D572M',
		cost: 0.15 * messages.length,
		currency: 'EUR',
		nbSms: messages.length,
	}),
	refusal: (named) => ({
		success: false,
		error: 'DESTINATION_INVALID',
		...(named.length > 0 && { message: `Numéros refusés : ${named.join(' ')}` }),
	}),
	noCredit: { success: false, code: 'NOT_CREDIT' },
};

export const kinds = { bulk, voice };
