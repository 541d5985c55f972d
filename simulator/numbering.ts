/** Sequential numbers that are never reused, even after a deletion. */
export class Numbering {
	constructor(private last: number) {}

	next(): number {
		this.last += 1;
		return this.last;
	}
}
