/** Recipients on a list: phone numbers in the international form (+336…), or mail addresses. In JSON an array. */
export class Listed extends Set<string> {
	toJSON(): string[] {
		return [...this];
	}
}
