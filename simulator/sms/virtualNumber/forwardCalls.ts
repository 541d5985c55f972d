import { isAddress } from '../../mailAddress';
import type { Call, Operation, Refusal } from '../../operation';
import { accept, refuse } from '../../operation';
import { identifier, isGiven } from '../../parameters';
import { toInternational, toMobile } from '../../phoneNumbers';
import type { Forwarding, SmsAccount, VirtualNumber } from '../../state';
import type { Switches } from '../../switches';
import { wrongKey } from '../codes';
import * as codes from './codes';

/** The call forwarding of a number. */
interface Wish {
	number: VirtualNumber;
	type: Forwarding;
	/** A phone number or an email address; empty if calls are not forwarded. */
	param: string;
}

const forwardings = ['off', 'number', 'voicemail'] as const satisfies readonly Forwarding[];

/** The text for 'off' is from the sample, the others follow it. */
const done: Readonly<Record<Forwarding, string>> = {
	off: 'Callforward disabled',
	number: 'Callforward enabled',
	voicemail: 'Voicemail enabled',
};

/** POST /vn/callforward: sets the call forwarding of a virtual number (docs/api/sms-partner.md 11). Code 1 has a different meaning here. */
export const forwardCalls: Operation<SmsAccount> = {
	method: 'POST',
	path: '/vn/callforward',
	place: 'body',
	missingKey: wrongKey,
	answer(call) {
		const wish = readWish(call);
		if ('refusal' in wish) return refuse(wish.refusal);
		const { number, type, param } = wish;
		number.forwarding = type;
		number.forwardedTo = param;
		return accept({ success: true, code: call.switches.successCode, message: done[type] });
	},
};

function readWish({
	account,
	parameters,
	switches,
}: Call<SmsAccount>): Wish | { refusal: Refusal } {
	const wanted = identifier(parameters, 'number');
	if (wanted === undefined) return { refusal: codes.numberRequired };
	if (!isGiven(parameters, 'type')) return { refusal: codes.typeRequired };
	const type = forwardings[Number(parameters.type)];
	if (type === undefined) return { refusal: codes.typeInvalid };
	const param = identifier(parameters, 'param') ?? '';
	const number = account.virtualNumbers.find((one) => one.number === wanted);
	const refusal =
		paramRefusal(type, param, switches) ?? numberRefusal(number, { type, param }, switches);
	if (refusal !== undefined) return { refusal };
	return number === undefined ? { refusal: codes.noSuchNumber } : { number, type, param };
}

function paramRefusal(
	type: Forwarding,
	param: string,
	{ callForwardEmail }: Switches,
): Refusal | undefined {
	if (type === 'off') return undefined;
	if (param === '') return codes.paramRequired;
	if (type === 'voicemail') {
		return isAddress(param) ? undefined : codes.emailInvalid(callForwardEmail);
	}
	// Calls can go to any French number, and to all numbers for SMS.
	const known = toInternational(param) ?? toMobile(param);
	return known === undefined ? codes.forwardInvalid : undefined;
}

function numberRefusal(
	number: VirtualNumber | undefined,
	{ type, param }: Omit<Wish, 'number'>,
	{ callForwardAgain }: Switches,
): Refusal | undefined {
	if (number === undefined) return codes.noSuchNumber;
	if (!number.active) return codes.disabled;
	if (!number.mayForward) return codes.notEnabled;
	const another = callForwardAgain === 'same' && number.forwardedTo !== param;
	return number.forwarding !== type || another ? undefined : already[type];
}

const already: Readonly<Record<Forwarding, Refusal>> = {
	off: codes.alreadyOff,
	number: codes.alreadyForwarded,
	voicemail: codes.alreadyVoicemail,
};
