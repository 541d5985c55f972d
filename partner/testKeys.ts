import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { judge, type Verdict } from '../engine/answers/judge';
import type { Reading } from '../engine/answers/reading';
import { secretsOf, withKeyOf } from '../engine/http/access';
import { baseUrlOf } from '../engine/http/address';
import { responseOf } from '../engine/http/response';
import { systemClock } from '../engine/http/wait';
import { SHORTEST_KEY } from '../engine/secrets/secrets';
import { toText } from '../engine/values/convert';
import { placeKey } from './placeKey';
import { keyFields, products, type PartnerProduct } from './products';

const TIMEOUT_MS = 15_000;

/** What a probe found: whether the key may be kept, and what to say. */
interface ProbeResult {
	readonly isFine: boolean;
	readonly text: string;
}

function resultOf(product: PartnerProduct, verdict: Verdict): ProbeResult {
	const { keyLabel, name } = product;
	switch (verdict.kind) {
		case 'success':
			return { isFine: true, text: `${keyLabel} works` };
		case 'busy':
			return {
				isFine: true,
				text: `${keyLabel} could not be tested now: ${name} takes no more requests for the moment`,
			};
		case 'unclear':
			return {
				isFine: false,
				text: `${keyLabel} could not be tested: ${name} gave ${verdict.what}`,
			};
		case 'rejected': {
			const meaning = product.codes[verdict.code]?.meaning ?? `${name} refused the key`;
			const said = verdict.said === '' ? '' : ` (${name} said: "${verdict.said}")`;
			return { isFine: false, text: `${keyLabel} is wrong: ${meaning}${said}` };
		}
	}
}

/** A placeholder is not looked for in what is shown. */
function hintOn(key: string, { keyLabel }: PartnerProduct): string {
	if (key.length >= SHORTEST_KEY) return '';
	return `. ${keyLabel} has fewer than ${SHORTEST_KEY} characters, as no real key has: it is not removed from errors and outputs`;
}

/** Resolves when the time of a probe is up; unlike n8n's sleep, it keeps no process that could end. */
async function timeUp(): Promise<undefined> {
	const signal = AbortSignal.timeout(TIMEOUT_MS);
	return await new Promise((resolve) => {
		signal.addEventListener('abort', () => resolve(undefined));
	});
}

async function probeKey(
	context: ICredentialTestFunctions,
	credentials: ICredentialDataDecryptedObject,
	product: PartnerProduct,
): Promise<ProbeResult> {
	const failed = (why: string): ProbeResult => {
		return { isFine: false, text: `${product.keyLabel} could not be tested: ${why}` };
	};
	let baseUrl: string;
	try {
		baseUrl = baseUrlOf(product, credentials);
	} catch (error) {
		return failed(error instanceof Error ? error.message : 'its base URL is wrong');
	}
	let response: unknown;
	try {
		const { url: uri, qs } = await placeKey(credentials, {
			method: 'GET',
			url: `${baseUrl}${product.probe}`,
		});
		const request: Promise<unknown> = context.helpers.request({
			method: 'GET',
			uri,
			qs,
			timeout: TIMEOUT_MS,
			simple: false,
			resolveWithFullResponse: true,
			followRedirect: false,
		});
		// n8n's time-out ends with the first byte: an answer in drips would be waited for for ever.
		response = await Promise.race([request, timeUp()]);
		if (response === undefined) return failed(`no answer came within ${TIMEOUT_MS / 1000} seconds`);
	} catch {
		// Nothing of what a failed request throws may pass: it holds the URL, key and all.
		return failed('no connection could be made');
	}
	// The audio files come without a word of success: their list says it (docs/api/voice-partner.md 2.2).
	const { codes, refusals } = product;
	const reading: Reading = { example: {}, codes, refusals, listName: 'datas' };
	return resultOf(product, judge(responseOf(response), reading, systemClock.now()));
}

/**
 * The test behind the credential's "Save" button: tries each key that is filled in, one after the
 * other, and names the one that is wrong.
 */
export async function testKeys(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data = credential.data ?? {};
	const given = products.filter(({ keyField }) => toText(data[keyField]) !== undefined);
	if (given.length === 0) return { status: 'Error', message: 'Fill in at least one API key' };
	const results: ProbeResult[] = [];
	for (const product of given) {
		const finding = await probeKey(this, withKeyOf(product, data), product);
		const hint = hintOn(toText(data[product.keyField]) ?? '', product);
		results.push({ ...finding, text: `${finding.text}${hint}` });
	}
	const wrong = results.filter(({ isFine }) => !isFine);
	const told = wrong.length > 0 ? wrong : results;
	return {
		status: wrong.length > 0 ? 'Error' : 'OK',
		message: secretsOf(keyFields, data).cleanText(told.map(({ text }) => text).join('. ')),
	};
}
