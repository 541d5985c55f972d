import type { ToldEvent } from '../../../engine/inbound/incoming';
import { known, toBoolean, toId, toNumber, toText } from '../../../engine/values/convert';
import { calledNumber } from '../../../partner/eventFields';
import { serverDate } from '../../../partner/scheduling';

/** docs/api/sms-partner.md 7.5: the result for one number. Texts may end with a space. */
export const numberVerified: ToldEvent = {
	value: 'numberVerified',
	name: 'Number Verified',
	description: 'A phone number was verified with "Verify" (HLR)',
	example: {
		body: {
			phone: '+33612345678',
			messageId: '8d3ac6ce-b5b9-4ee1-8e0a-7a3f6b3b8d3f',
			mccMnc: '20815',
			ported: 1,
			errorGrpId: 0,
			errorName: 'NO_ERROR ',
			errorDesc: 'No Error',
			date: '2018-03-05T10:34:52.355+0000',
		},
	},
	recognizes: ({ body }) =>
		toText(body.phone) !== undefined &&
		['errorGrpId', 'errorName', 'mccMnc'].some((name) => Object.hasOwn(body, name)),
	item: ({ body }) =>
		known({
			phoneNumber: calledNumber(body.phone),
			messageId: toId(body.messageId),
			isPorted: toBoolean(body.ported),
			mccMnc: toText(body.mccMnc),
			errorGroupId: toNumber(body.errorGrpId),
			errorName: toText(body.errorName),
			errorDescription: toText(body.errorDesc),
			date: serverDate(body.date),
		}),
};
