import type { Operation } from '../../engine/operation/operation';
import type { Product } from '../../engine/operation/product';
import { mailPartner, smsPartner, voicePartner } from '../../partner/products';
import { getCredits as getMailCredits } from '../MailPartner/resources/account/getCredits';
import { getCredits as getSmsCredits } from '../SmsPartner/resources/account/getCredits';
import { getCredits as getVoiceCredits } from '../VoicePartner/resources/account/getCredits';

/** An account with its own balance. */
export interface Account {
	/** The value of `product` in its items. */
	readonly value: 'sms' | 'voice' | 'mail';
	readonly product: Product;
	readonly getCredits: Operation;
	/** The parameter with its threshold. */
	readonly threshold: string;
}

/** All accounts, in the order of the panel. */
export const accounts: readonly Account[] = [
	{
		value: 'sms',
		product: smsPartner,
		getCredits: getSmsCredits,
		threshold: 'thresholdSms',
	},
	{
		value: 'voice',
		product: voicePartner,
		getCredits: getVoiceCredits,
		threshold: 'thresholdVoice',
	},
	{
		value: 'mail',
		product: mailPartner,
		getCredits: getMailCredits,
		threshold: 'thresholdMail',
	},
];
