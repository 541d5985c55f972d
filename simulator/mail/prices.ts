import { Money } from '../money';

/**
 * What one mail costs, by the two samples of api/pages/mail-credits.txt (10225.119 EUR: 269082; 10224.688 EUR: 269070).
 * The `cost` 1 of api/voice-mail-partner.md 3.2 stands among placeholders.
 */
export const priceOfMail = Money.euros(0.038);
