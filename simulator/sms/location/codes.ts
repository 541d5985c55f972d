import type { Refusal } from '../../operation';

/** A refusal of a rental (docs/api/sms-partner.md 9.6); the French texts are not documented. 24 (Type) and 28 (DesiredVolume) have no parameter in any sample. */
function code(number: number, message: string, status = 400): Refusal {
	return { code: number, message, status };
}

export const parametersRequired = code(3, 'parameters est requis');
export const opRequired = code(4, 'op est requis');
export const notifyUrlInvalid = code(5, "urlNotification n'est pas une url valide");
export const opNotAllowed = code(6, 'Opération non autorisée', 403);
export const sexeRequired = code(7, 'sexe est requis');
export const sexeInvalid = code(8, 'sexe doit être m, h ou f');
export const minAgeRequired = code(9, 'minAge est requis');
export const notEnoughCredit = code(11, 'Crédit insuffisant', 402);
export const minAgeTooLow = code(12, 'minAge doit être supérieur à 17');
export const maxAgeRequired = code(13, 'maxAge est requis');
export const maxAgeTooHigh = code(14, 'maxAge doit être inférieur à 99');
export const interestNotPositive = code(15, 'interest doit être supérieur à 0');
export const interestEmpty = code(16, 'interest est vide');
export const subInterestEmpty = code(17, 'subInterest est vide');
export const subInterestNotPositive = code(18, 'subInterest doit être supérieur à 0');
export const interestRequired = code(19, 'interest ou subInterest est requis');
export const categoryEmpty = code(22, 'category est vide');
export const categoryNotPositive = code(23, 'category doit être supérieur à 0');
export const localityRequired = code(25, 'Localite est requis');
export const volumeRequired = code(26, 'Volume est requis');
export const volumeTooHigh = code(27, 'Le volume souhaité est supérieur au volume disponible');
export const tokenRequired = code(31, 'token est requis');
export const rentalNotFound = code(32, "La demande de location n'a pas été trouvée", 404);
export const fileNotFound = code(33, "Le fichier de location n'a pas été trouvé", 404);
export const fileUsed = code(34, 'Le fichier est déjà utilisé');
export const fileInDownload = code(35, 'Le fichier est en cours de téléchargement');
export const rentalFailed = code(36, 'La location a échoué');
export const nothingFound = code(61, 'La demande semble invalide, aucun résultat');
