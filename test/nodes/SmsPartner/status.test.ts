import { get } from '../../../nodes/SmsPartner/resources/status/get';
import { deliveryStatus } from '../../../nodes/SmsPartner/status';

const params = { messageId: '1111', phoneNumber: '+33600000000', options: {} };
const share = { entries: 1, ofRequest: 1, own: [] };

it.each([
	['Delivered', 'delivered'],
	['Not delivered', 'notDelivered'],
	['not delivered', 'notDelivered'],
	['Waiting', 'waiting'],
	['ko', 'ko'],
	['DELIVRD', 'delivered'],
	['UNDELIV', 'notDelivered'],
	['ENROUTE', 'waiting'],
	['EXPIRED', 'expired'],
	['Something New', 'something new'],
	['', undefined],
	[undefined, undefined],
])('the status %s is %s', (status, spelled) => expect(deliveryStatus(status)).toBe(spelled));

it('reads the documented answer of one SMS', () => {
	expect(get.answer(get.example, params, share)).toEqual({
		messageId: 1111,
		phoneNumber: '+33600000000',
		status: 'delivered',
		date: '2015-02-07T22:39:46.000+01:00',
		stopSms: false,
		cost: 0.045,
		currency: 'EUR',
		countryCode: 'FR',
	});
});

it('reads the documented entry of several', () => {
	const own = [{ status: 'Delivered', date: '1517934416', stopSms: '0', isSpam: '0' }];
	expect(get.answer({ success: true }, params, { ...share, own })).toEqual({
		messageId: 1111,
		phoneNumber: '+33600000000',
		status: 'delivered',
		date: '2018-02-06T17:26:56.000+01:00',
		stopSms: false,
		isSpam: false,
	});
});
