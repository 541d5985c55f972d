import { Money } from '../money';

/**
 * The price of a message: the SMS as in all samples of docs/api/sms-partner.md 3, the HLR as in 12.1. With these and the ECO
 * price, the numbers of credits follow from the balance in both samples of docs/api/sms-partner.md 2.1 (10225.119 EUR:
 * 269082, 444570, 2045023; 10224.688 EUR: 269070, 444551, 2044937).
 */
export const priceOfSms = Money.euros(0.038);
export const priceOfEcoSms = Money.euros(0.023);
export const priceOfHlr = Money.euros(0.005);
/** By the sample of docs/api/sms-partner.md 3.6. */
export const priceOfRcs = Money.euros(0.12);
/** A rented contact, by both samples of docs/api/sms-partner.md 13. */
export const priceOfContact = Money.euros(0.09);
