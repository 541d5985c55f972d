import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Failure, reasonOf } from '../errors/failure';
import type { Product } from '../operation/product';
import { Secrets } from '../secrets/secrets';
import { toText } from '../values/convert';
import { baseUrlOf } from './address';
import type { Context } from './transport';

/** What a run needs from the credential. */
export interface Access {
	/** The credential data with the key of this product only, so that no other key can be sent. */
	readonly keys: ICredentialDataDecryptedObject;
	readonly baseUrl: string;
	/** Identifies the owner of rate limits: base URL and key. Used for nothing else. */
	readonly rateLimitKey: string;
}

function misconfigured(what: string, next: string): Failure {
	return new Failure({ what, next, fate: 'not done', cause: 'credential-invalid' });
}

/** All keys of a credential, including those of other APIs, so that none is shown. */
export function secretsOf(
	keyFields: readonly string[],
	data: ICredentialDataDecryptedObject,
): Secrets {
	const keys = keyFields.flatMap((name) => [data[name], toText(data[name])]);
	return new Secrets(keys.filter((key) => typeof key === 'string'));
}

/** The credential data with the key of one product only, so that no other key can be sent. */
export function withKeyOf(
	{ keyField, keyFields }: Product,
	data: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject {
	const others = keyFields.filter((name) => name !== keyField && Object.hasOwn(data, name));
	return { ...data, ...Object.fromEntries(others.map((name) => [name, ''])) };
}

/** A credential for one of the APIs; all of its keys are known as secrets, so that none is shown. */
export class Credential {
	private constructor(
		private readonly product: Product,
		private readonly data: ICredentialDataDecryptedObject | Failure,
		readonly secrets: Secrets,
	) {}

	/** Never throws: `open` throws if there is no credential. */
	static async of(context: Context, product: Product): Promise<Credential> {
		try {
			const data = await context.getCredentials(product.credential);
			return new Credential(product, data, secretsOf(product.keyFields, data));
		} catch (error) {
			const failure = new Failure(reasonOf(error, 'before sending'));
			return new Credential(product, failure, new Secrets([]));
		}
	}

	/**
	 * The access to the product's API.
	 *
	 * @throws Failure for a missing key or an unsafe base URL, or n8n's own error if there is no credential
	 * or it cannot be decrypted
	 */
	open(): Access {
		const { data, product } = this;
		if (data instanceof Failure) throw data;
		const key = toText(data[product.keyField]);
		if (key === undefined) {
			throw misconfigured(
				`The credential has no "${product.keyLabel}"`,
				`Open the credential and fill in "${product.keyLabel}".`,
			);
		}
		try {
			const baseUrl = baseUrlOf(product, data);
			return { keys: withKeyOf(product, data), baseUrl, rateLimitKey: `${baseUrl} ${key}` };
		} catch (error) {
			const what = error instanceof Error ? error.message : 'The base URL is not valid';
			throw misconfigured(what, 'Correct the base URL in the credential.');
		}
	}
}
