import { getStatus } from '../../nodes/MailPartner/resources/email/getStatus';
import { send as sendMail } from '../../nodes/MailPartner/resources/email/send';
import { getAll as getSubaccounts } from '../../nodes/MailPartner/resources/subaccount/getAll';
import { create } from '../../nodes/SmsPartner/resources/contact/create';
import { verify } from '../../nodes/SmsPartner/resources/phoneNumber/verify';
import { send } from '../../nodes/SmsPartner/resources/sms/send';
import { get } from '../../nodes/SmsPartner/resources/status/get';
import { cancel } from '../../nodes/VoicePartner/resources/voiceMessage/cancel';
import { send as sendVoice } from '../../nodes/VoicePartner/resources/voiceMessage/send';
import { callOf, outputOf } from './reading';

/* What an answer has as an ID: in the output, and in the request that asks for it. */

const IDS = ['572E3', '01234', '007', '0x1F3', '12345678901234567890', 'D572M', 307];
const phoneNumber = '+33612345678';
const sms = { phoneNumbers: phoneNumber, message: 'a' };
const voice = { phoneNumbers: phoneNumber, tokenAudio: 'a', emailForNotification: 'a@x.fr' };
const mail = { to: 'a@x.fr', subject: 'a', htmlContent: 'a' };

describe.each(IDS)('the ID %p', (id) => {
	it.each<[string, unknown]>([
		['an SMS', outputOf(send, { message_id: id }, sms).messageId],
		['a mail', outputOf(sendMail, { messageId: id }, mail).messageId],
		['a campaign', outputOf(sendVoice, { campaignId: id }, voice).campaignId],
		['a cancelled campaign', outputOf(cancel, { campaignId: id }, { campaignId: id }).campaignId],
		[
			'a verification',
			outputOf(verify, { campaign_id: id }, { phoneNumbers: phoneNumber }).campaignId,
		],
		['the status of an SMS', outputOf(get, {}, { messageId: id, phoneNumber }).messageId],
		['the status of a mail', outputOf(getStatus, {}, { messageId: id }).messageId],
		[
			'a contact',
			outputOf(create, { contact: { contactId: id } }, { groupId: id, phoneNumber }).contactId,
		],
		['a group', outputOf(create, {}, { groupId: id, phoneNumber }).groupId],
		['a subaccount', outputOf(getSubaccounts, { id }, {}).id],
	])('is that of %s', (_, output) => {
		expect(output).toBe(id);
	});

	it('is asked for as it is', () => {
		expect(callOf(get, { messageId: id, phoneNumber }).query).toMatchObject({
			messageId: String(id),
		});
		expect(callOf(getStatus, { messageId: id }).query).toEqual({ messageId: String(id) });
		expect(callOf(cancel, { campaignId: id }).path).toBe(`/campaign/cancel/{apiKey}/${id}`);
	});
});
