import type { Refusal } from '../../operation';

/** The code of sending from a number of another account (docs/api/sms-partner.md 9.1); the French text is not documented. */
export const notAuthorized: Refusal = {
	code: 992,
	message: "L'émetteur n'est pas autorisé",
	status: 403,
};

/** Codes of call forwarding (docs/api/sms-partner.md 11); the texts are not documented, but in English like those of its samples. */
export const numberRequired: Refusal = { code: 5, message: 'number is required', status: 400 };
export const typeRequired: Refusal = { code: 6, message: 'type is required', status: 400 };
export const typeInvalid: Refusal = { code: 7, message: 'type is not valid', status: 400 };
export const paramRequired: Refusal = { code: 8, message: 'param is required', status: 400 };
/** This text is from the sample. */
export const emailInvalid = (code: number): Refusal => ({
	code,
	message: 'email is not valid',
	status: 400,
});
export const forwardInvalid: Refusal = {
	code: 12,
	message: 'forwarding number is not valid',
	status: 400,
};
export const noSuchNumber: Refusal = {
	code: 13,
	message: 'virtual number does not exist',
	status: 404,
};
export const notEnabled: Refusal = {
	code: 14,
	message: 'call forwarding is not enabled',
	status: 403,
};
export const disabled: Refusal = { code: 15, message: 'number is disabled', status: 403 };
export const alreadyForwarded: Refusal = {
	code: 16,
	message: 'call forwarding is already enabled',
	status: 400,
};
export const alreadyVoicemail: Refusal = {
	code: 17,
	message: 'voicemail is already enabled',
	status: 400,
};
export const alreadyOff: Refusal = {
	code: 18,
	message: 'call forwarding is already disabled',
	status: 400,
};
