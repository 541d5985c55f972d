/** Numbers in order, none of them twice: what was deleted does not come back under its number. */
export class Numbering {
	constructor(private last: number) {}

	next(): number {
		this.last += 1;
		return this.last;
	}
}
