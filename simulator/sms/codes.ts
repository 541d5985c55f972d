import type { Refusal } from '../operation';

/** Refusals of every SMS operation (docs/api/sms-partner.md 9.1; the French texts: docs/api/sms-partner.md 10.4). */
export const missingKey: Refusal = { code: 1, message: 'La Clé API est requise', status: 401 };
export const wrongKey: Refusal = { code: 10, message: 'Clé API incorrecte', status: 401 };
