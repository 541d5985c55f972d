import { safeBaseUrl } from './address';
import { toText } from './convert';
import { Failure } from './failure';
import type { Product } from './operation';
import { Secrets } from './secrets';
import type { Context } from './transport';

/** What a run needs to know of the credential. */
export interface Access {
	readonly baseUrl: string;
	/** Tells whose limits count: the base URL and the key. It goes nowhere else. */
	readonly account: string;
	readonly secrets: Secrets;
}

function misconfigured(what: string, next: string): Failure {
	return new Failure({ what, next, fate: 'not done', cause: 'credential-invalid' });
}

/**
 * Opens the credential for one of the APIs.
 *
 * @throws Failure that names the key that is missing, or the base URL that must not be used
 */
export async function openAccess(context: Context, product: Product): Promise<Access> {
	const credential = await context.getCredentials(product.credential);
	const key = toText(credential[product.keyField]);
	if (key === undefined) {
		throw misconfigured(
			`The credential has no "${product.keyLabel}"`,
			`Open the credential and fill in "${product.keyLabel}".`,
		);
	}
	const custom = credential.customUrls === true ? toText(credential[product.urlField]) : undefined;
	const keys = Object.entries(credential).flatMap(([name, value]) =>
		name.endsWith('Key') && typeof value === 'string' ? [value, value.trim()] : [],
	);
	const secrets = new Secrets(keys);
	try {
		const baseUrl = safeBaseUrl(custom ?? product.publicUrl);
		return { baseUrl, account: `${baseUrl} ${key}`, secrets };
	} catch (error) {
		const what =
			error instanceof Error ? secrets.cleanText(error.message) : 'The base URL cannot be used';
		throw misconfigured(what, 'Correct the base URL in the credential.');
	}
}
