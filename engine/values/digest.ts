/** The SHA-256 of a text, in hexadecimal. */
export async function digestOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether two texts are equal, in constant time. */
export async function isSameSecret(given: string, wanted: string): Promise<boolean> {
	const [one, other] = await Promise.all([digestOf(given), digestOf(wanted)]);
	let difference = 0;
	for (let place = 0; place < one.length; place++) {
		difference |= one.charCodeAt(place) ^ other.charCodeAt(place);
	}
	return difference === 0;
}
