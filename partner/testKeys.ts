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

/** The result of testing a key. */
interface ProbeResult {
	/** Whether the credential can be saved with this key. */
	readonly isUsable: boolean;
	readonly text: string;
}

function resultOf(product: PartnerProduct, verdict: Verdict): ProbeResult {
	const { keyLabel, name } = product;
	switch (verdict.kind) {
		case 'success':
			return { isUsable: true, text: `${keyLabel} works` };
		case 'busy':
			return {
				isUsable: true,
				text: `${keyLabel} could not be tested: rate limit reached`,
			};
		case 'unclear':
			return {
				isUsable: false,
				text: `${keyLabel} could not be tested: ${name} returned ${verdict.what}`,
			};
		case 'rejected': {
			const meaning = product.codes[verdict.code]?.meaning ?? `code ${verdict.code}`;
			const said = verdict.said === '' ? '' : ` (${name} said: "${verdict.said}")`;
			return { isUsable: false, text: `${keyLabel} was rejected: ${meaning}${said}` };
		}
	}
}

/** A warning about a placeholder: it is too short to be removed from outputs. */
function hintOn(key: string, { keyLabel }: PartnerProduct): string {
	if (key.length >= SHORTEST_KEY) return '';
	return `. ${keyLabel} has fewer than ${SHORTEST_KEY} characters, which is too short for a real key: it is not removed from errors and outputs`;
}

/** Resolves after the time-out; unlike n8n's sleep, it does not keep the process alive. */
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
		return { isUsable: false, text: `${product.keyLabel} could not be tested: ${why}` };
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
		// n8n's time-out ends with the first byte: a slow response could take forever.
		response = await Promise.race([request, timeUp()]);
		if (response === undefined)
			return failed(`no response arrived within ${TIMEOUT_MS / 1000} seconds`);
	} catch {
		// The thrown error must not be shown: it contains the URL with the key.
		return failed('the connection failed');
	}
	// The audio files have no `success`: their list stands for it (docs/api/voice-partner.md 2.2).
	const { codes, refusals } = product;
	const reading: Reading = { example: {}, codes, refusals, listName: 'datas' };
	return resultOf(product, judge(responseOf(response), reading, systemClock.now()));
}

/**
 * The test behind the credential's "Save" button: tests each key that is filled in and names the ones
 * that were rejected.
 */
export async function testKeys(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data = credential.data ?? {};
	const given = products.filter(({ keyField }) => toText(data[keyField]) !== undefined);
	if (given.length === 0) return { status: 'Error', message: 'Enter at least one API key' };
	const results: ProbeResult[] = [];
	for (const product of given) {
		const result = await probeKey(this, withKeyOf(product, data), product);
		const hint = hintOn(toText(data[product.keyField]) ?? '', product);
		results.push({ ...result, text: `${result.text}${hint}` });
	}
	const wrong = results.filter(({ isUsable }) => !isUsable);
	const shown = wrong.length > 0 ? wrong : results;
	return {
		status: wrong.length > 0 ? 'Error' : 'OK',
		message: secretsOf(keyFields, data).cleanText(shown.map(({ text }) => text).join('. ')),
	};
}
