import type { AnswerFields } from '../answers/fields';
import type { Refusal } from '../operation';
import type { Switches } from '../switches';

/**
 * The only documented code for a key (docs/api/voice-partner.md 2.1), used for a missing key as well: the key is part of
 * the path, and no code "key required" is listed.
 */
export const wrongKey: Refusal = { code: 10, message: 'Clé API incorrecte', status: 401 };

/**
 * Refusals of a voice message (docs/api/voice-partner.md 4.1). The codes are documented, their French texts are not: the
 * texts here follow their meanings.
 */
export const phoneNumberRequired: Refusal = {
	code: 'PHONE_NUMBER_REQUIRED',
	message: 'Le numéro de téléphone est requis',
	status: 400,
};
export const tooManyPhoneNumbers: Refusal = {
	code: 'PHONE_NUMBER_SIZE_ERROR',
	message: 'Plus de 500 numéros de téléphone',
	status: 400,
};
export const tokenAudioRequired: Refusal = {
	code: 'TOKEN_AUDIO_REQUIRED',
	message: "L'identifiant du fichier audio est requis",
	status: 400,
};
export const notifyUrlInvalid: Refusal = {
	code: 'NOTIFY_URL_INVALID',
	message: "L'url de notification n'est pas valide",
	status: 400,
};
export const senderNotAuthorized: Refusal = {
	code: 'SENDER_NOT_AUTHORIZED',
	message: "L'émetteur n'est pas autorisé",
	status: 403,
};
export const senderInvalid: Refusal = {
	code: 'SENDER_INVALID',
	message: "L'émetteur n'est pas valide",
	status: 400,
};
export const audioFileNotFound: Refusal = {
	code: 'AUDIO_FILE_NOT_FOUND',
	message: "Le fichier audio n'a pas été trouvé",
	status: 404,
};
export const destinationInvalid: Refusal = {
	code: 'DESTINATION_INVALID',
	message: "Le numéro de téléphone n'est pas autorisé",
	status: 400,
};
export const notEnoughCredit: Refusal = {
	code: 'NOT_CREDIT',
	message: 'Crédit insuffisant',
	status: 402,
};

/**
 * An invalid email address or date has no code in the list; 400, "bad request", is documented for another voice
 * operation (docs/api/voice-partner.md 2.6).
 */
export const emailRequired: Refusal = {
	code: 400,
	message: "L'adresse email est requise",
	status: 400,
};
export const dateInvalid: Refusal = {
	code: 400,
	message: "La date d'envoi n'est pas valide",
	status: 400,
};

/** The same for missing parameters of a voice SMS: its table has no codes (docs/api/voice-partner.md 2.5). */
export const textRequired: Refusal = { code: 400, message: 'Le texte est requis', status: 400 };
export const langRequired: Refusal = { code: 400, message: 'La langue est requise', status: 400 };
/** And for a file name that is missing or does not have 3 to 50 characters (docs/api/voice-partner.md 2.3). */
export const filenameInvalid: Refusal = {
	code: 400,
	message: 'Le nom du fichier doit comporter de 3 à 50 caractères',
	status: 400,
};

/** The codes of a cancellation (docs/api/voice-partner.md 2.6); only the text of the second is documented. */
export const alreadyCancelled: Refusal = {
	code: 400,
	message: "L'envoi est déjà annulé",
	status: 400,
};
export const notAllowed = ({ voiceCancelCode }: Switches): Refusal => ({
	code: voiceCancelCode,
	message: 'Action non autorisé',
	status: 401,
});
export const campaignNotFound: Refusal = {
	code: 404,
	message: "L'envoi n'a pas été trouvé",
	status: 404,
};

/** The fields of a voice refusal, with the code in the field of the switch `voiceError`. */
export function voiceRefusal({ code, message }: Refusal, switches: Switches): AnswerFields {
	const isText = typeof code === 'string';
	switch (switches.voiceError) {
		case 'code':
			return { success: false, code, message };
		case 'object':
			return { success: false, error: { code, message } };
		case 'list':
			return { success: false, errors: [{ code, message }] };
		case 'sentence':
			return { success: false, message: isText ? `${code} : ${message}` : message };
		default:
			return { success: false, [switches.voiceError]: isText ? code : message };
	}
}
