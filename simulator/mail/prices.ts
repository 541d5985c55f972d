import { Money } from '../money';

/**
 * The price of an email, from the two samples of docs/api/mail-partner.md 3.1 (10225.119 EUR: 269082; 10224.688 EUR: 269070).
 * The `cost` 1 of docs/api/mail-partner.md 3.2 is next to placeholders.
 */
export const priceOfMail = Money.euros(0.038);
