import type { Refusal } from '../operation';

/** Refusals of every SMS operation (api/sms-partner.md 9.1; the French texts: api/pages/sms-subaccount-credits.txt). */
export const missingKey: Refusal = { code: 1, message: 'La Clé API est requise', status: 401 };
export const wrongKey: Refusal = { code: 10, message: 'Clé API incorrecte', status: 401 };
