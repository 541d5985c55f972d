import type { IDataObject } from 'n8n-workflow';
import { textField } from '../../../engine/fields/fields';
import { remove, type Call } from '../../../engine/operation/call';
import type { Field } from '../../../engine/operation/field';
import { operation, type Operation } from '../../../engine/operation/operation';
import type { Codes } from '../../../engine/operation/product';
import type { Reply } from '../../../engine/operation/reply';
import { known, toCurrency, toId, toNumber } from '../../../engine/values/convert';

/** One or two dots in a path lead to another path. */
const DOTS = /^\.+$/;

const idField = textField({
	displayName: 'Campaign ID',
	type: 'string',
	default: '',
	placeholder: 'e.g. D572M',
	description: 'The ID of the scheduled campaign, returned by "Send"',
});

const campaignId: Field<string> = {
	...idField,
	read(raw, setting) {
		const id = idField.read(raw, setting);
		if (DOTS.test(id)) throw new Error('must be the ID of a campaign');
		return id;
	},
};

const mayNot = {
	meaning: 'The API does not allow this campaign to be cancelled',
	next: 'A campaign that has been sent cannot be cancelled. If it is still scheduled, check the API key in the credential.',
};

/** The codes of the page: 401 in its English table, 10 in its French one (docs/api/voice-partner.md 2.6). */
const cancelCodes: Codes = {
	10: mayNot,
	400: {
		meaning: 'The API could not cancel the campaign',
		next: 'It may already be cancelled. Check the campaign ID.',
	},
	401: mayNot,
	404: {
		meaning: 'The campaign was not found',
		next: 'Enter the campaign ID returned by "Send".',
	},
};

/** The ID is encoded, so that no character in it changes the path. */
function cancellation(id: string): Call {
	return remove(`/campaign/cancel/{apiKey}/${encodeURIComponent(id)}`);
}

/** `assignedCredit` is taken as the refund, by its name and value; it is not documented. */
function cancelled(reply: Reply, params: { readonly campaignId: string }): IDataObject {
	return known({
		campaignId: toId(reply.campaignId) ?? toId(params.campaignId),
		status: 'cancelled',
		refundedCredit: toNumber(reply.assignedCredit),
		currency: toCurrency(reply.currency),
	});
}

/**
 * Cancels a scheduled campaign, the same for voice messages and voice SMS (docs/api/voice-partner.md 2.6).
 *
 * @param what the campaign sends, e.g. "voice message"
 */
export function cancelling(what: string): Operation<{ readonly campaignId: Field<string> }> {
	return operation({
		value: 'cancel',
		name: 'Cancel',
		action: `Cancel a scheduled ${what}`,
		description: `Cancel a scheduled ${what} for all recipients of its request, and get the credit back`,
		fields: { campaignId },
		repeat: 'never', // ends a campaign
		lookAt: 'the campaigns on my.voicepartner.fr',
		request: {
			kind: 'single',
			isShared: true, // items sent together have the same campaign ID
			call: (params) => cancellation(params.campaignId),
			about: ({ campaignId }) => campaignId,
		},
		example: { success: true, campaignId: 'D572M', assignedCredit: '1.8', currency: 'EUR' },
		answer: cancelled,
		codes: cancelCodes,
	});
}
