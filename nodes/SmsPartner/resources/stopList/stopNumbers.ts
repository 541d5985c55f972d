import { phoneNumberField } from '../../../../engine/fields/phoneNumbers';
import type { OptOutList } from '../../../../partner/optOutList';
import { defaultCountry } from '../../../../partner/recipients';

/** The STOP list: phone numbers that have opted out of SMS (docs/api/sms-partner.md 6). */
export const stopNumbers: OptOutList = {
	path: '/stop-sms',
	name: 'STOP list',
	parameter: 'phoneNumber',
	recipient: 'phone number',
	field: phoneNumberField({
		displayName: 'Phone Number',
		type: 'string',
		default: '',
		placeholder: 'e.g. +33612345678',
		description: 'The phone number to add, in national (06…) or international (+336…) format',
	}),
	options: { defaultCountry },
	example: '+33612345678',
	method: 'searchStopList',
	dashboard: 'my.smspartner.fr',
};
