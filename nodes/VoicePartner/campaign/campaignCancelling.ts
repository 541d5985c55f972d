import type { IDataObject } from 'n8n-workflow';
import { textField } from '../../../engine/fields/fields';
import { remove, type Call } from '../../../engine/operation/call';
import type { Field } from '../../../engine/operation/field';
import { operation, type Operation } from '../../../engine/operation/operation';
import type { Codes } from '../../../engine/operation/product';
import type { Reply } from '../../../engine/operation/reply';
import { known, toCurrency, toId, toNumber } from '../../../engine/values/convert';

/** A dot or two in a path mean another path. */
const DOTS = /^\.+$/;

const idField = textField({
	displayName: 'Campaign ID',
	type: 'string',
	default: '',
	placeholder: 'e.g. D572M',
	description: 'The ID of the scheduled campaign, as "Send" gives it out',
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
	next: 'A campaign that is already sent cannot be cancelled. If it is still to come, check the API key in the credential.',
};

/** The codes of the page: 401 in its English table, 10 in its French one (docs/api/voice-partner.md 2.6). */
const cancelCodes: Codes = {
	10: mayNot,
	400: {
		meaning: 'The API could not cancel the campaign',
		next: 'It may be cancelled already. Check the campaign ID.',
	},
	401: mayNot,
	404: {
		meaning: 'There is no such campaign',
		next: 'Check the campaign ID: it is the one that "Send" gave out.',
	},
};

/** The ID goes into the path, so that no sign of it is taken for a part of the path. */
function cancellation(id: string): Call {
	return remove(`/campaign/cancel/{apiKey}/${encodeURIComponent(id)}`);
}

/** `assignedCredit`: by its name and value what is given back; no document says so. */
function cancelled(reply: Reply, params: { readonly campaignId: string }): IDataObject {
	return known({
		campaignId: toId(reply.campaignId) ?? toId(params.campaignId),
		status: 'cancelled',
		refundedCredit: toNumber(reply.assignedCredit),
		currency: toCurrency(reply.currency),
	});
}

/**
 * Cancelling a campaign: the API does it in the same way for voice messages and voice SMS
 * (docs/api/voice-partner.md 2.6).
 *
 * @param what is cancelled, e.g. "voice message"
 */
export function cancelling(what: string): Operation<{ readonly campaignId: Field<string> }> {
	return operation({
		value: 'cancel',
		name: 'Cancel',
		action: `Cancel a scheduled ${what}`,
		description: `Cancel a scheduled ${what} before it is sent, for all of its recipients, and get its credit back`,
		fields: { campaignId },
		repeat: 'never', // ends a campaign
		lookAt: 'the campaigns on my.voicepartner.fr',
		request: {
			kind: 'single',
			isShared: true, // items that were sent together have one campaign
			call: (params) => cancellation(params.campaignId),
			about: ({ campaignId }) => campaignId,
		},
		example: { success: true, campaignId: 'D572M', assignedCredit: '1.8', currency: 'EUR' },
		answer: cancelled,
		codes: cancelCodes,
	});
}
