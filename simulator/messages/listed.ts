/** Recipients on a list: phone numbers in international format (+336…), or email addresses. An array in JSON. */
export class Listed extends Set<string> {
	toJSON(): string[] {
		return [...this];
	}
}
