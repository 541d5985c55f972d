import type { StopWording } from '../../messages/stopping';
import { toMobile } from '../../phoneNumbers';
import { phoneNumbersRequired } from '../sms/refusals';

/** The STOP list of SMS (docs/api/sms-partner.md 6.2; code 3 by its newest pages). The French texts are ours. */
export const stopWording: StopWording = {
	field: 'phoneNumber',
	read: toMobile,
	required: phoneNumbersRequired,
	alreadyListed: {
		code: 3,
		message: 'Le numéro est déjà dans la liste des STOP SMS',
		status: 400,
	},
	invalid: { code: 9, message: "Le numéro de téléphone n'est pas valide", status: 400 },
};
