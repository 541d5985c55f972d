import { costOf, takeBack } from '../../messages/send';
import type { Operation } from '../../operation';
import { accept, refuse } from '../../operation';
import { text } from '../../parameters';
import type { VoiceAccount } from '../../state';
import { alreadyCancelled, campaignNotFound, notAllowed } from '../codes';

/**
 * DELETE /campaign/cancel/{apiKey}/{campaignId}: cancels a scheduled voice message or voice SMS
 * (docs/api/voice-partner.md 2.6). No minimum time before sending is documented, so there is none here.
 */
export const cancel: Operation<VoiceAccount> = {
	method: 'DELETE',
	path: '/campaign/cancel/{apiKey}/{campaignId}',
	place: 'path',
	answer({ account, parameters, switches }) {
		const campaignId = text(parameters, 'campaignId') ?? '';
		const message = account.outbox.get(campaignId);
		if (message === undefined) return refuse(campaignNotFound);
		if (message.cancelled) return refuse(alreadyCancelled);
		if (message.dueAt <= Date.now()) return refuse(notAllowed(switches));
		takeBack(account, message);
		return accept({
			success: true,
			...(switches.voiceCode ? { code: 200 } : {}),
			campaignId,
			assignedCredit: costOf(message).shortest,
			currency: 'EUR',
		});
	},
};
