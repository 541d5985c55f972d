import { cancel as cancelMessage } from '../../../nodes/VoicePartner/resources/voiceMessage/cancel';
import { cancel as cancelSms } from '../../../nodes/VoicePartner/resources/voiceSms/cancel';
import { callOf, outputOf } from '../reading';

describe.each([
	['a voice message', cancelMessage],
	['a voice SMS', cancelSms],
])('Cancelling %s', (what, cancel) => {
	it('is a DELETE with the key and the campaign in the path', () => {
		expect(callOf(cancel, { campaignId: 'D572M' })).toEqual({
			method: 'DELETE',
			path: '/campaign/cancel/{apiKey}/D572M',
		});
	});

	it.each([
		['a/../b', 'a%2F..%2Fb'],
		['{apiKey}', '%7BapiKey%7D'],
		['a?b#c', 'a%3Fb%23c'],
		['dépôt 1', 'd%C3%A9p%C3%B4t%201'],
	])('keeps the campaign ID %s a single part of the path', (campaignId, part) => {
		expect(callOf(cancel, { campaignId }).path).toBe(`/campaign/cancel/{apiKey}/${part}`);
	});

	it.each(['.', '..'])(
		'refuses the campaign ID "%s", which would be another path',
		(campaignId) => {
			expect(() => callOf(cancel, { campaignId })).toThrow('must be the ID of a campaign');
		},
	);

	it('says what comes back, with numbers as numbers', () => {
		expect(outputOf(cancel, cancel.example, { campaignId: 'D572M' })).toEqual({
			campaignId: 'D572M',
			status: 'cancelled',
			refundedCredit: 1.8,
			currency: 'EUR',
		});
	});

	it('names itself in the list of actions', () => {
		expect(cancel.action).toBe(`Cancel ${what.replace('a ', 'a scheduled ')}`);
	});

	it('does not take code 10 for a wrong key of the whole account', () => {
		expect(cancel.codes?.[10]?.scope).toBeUndefined();
		expect(cancel.codes?.[10]?.cause).toBeUndefined();
	});
});
