import type { Congestion } from '../http/congestion';

/** The places of work that waits. What shares a subject with earlier work waits until that is done. */
class Line {
	/** How many earlier ones each waits for, and which later ones wait for it. */
	private readonly blockers: number[];
	private readonly followers = new Map<number, number[]>();
	/** The first that was not looked at yet; and those before it that have become free since. */
	private next = 0;
	private readonly freed: number[] = [];

	/** @param subjects what each work is about */
	constructor(subjects: ReadonlyArray<readonly string[]>) {
		this.blockers = subjects.map(() => 0);
		const last = new Map<string, number>();
		for (const [place, about] of subjects.entries()) {
			for (const subject of new Set(about)) {
				const earlier = last.get(subject);
				last.set(subject, place);
				if (earlier !== undefined) this.follow(earlier, place);
			}
		}
	}

	private follow(earlier: number, place: number): void {
		this.blockers[place] = (this.blockers[place] ?? 0) + 1;
		const followers = this.followers.get(earlier);
		if (followers) followers.push(place);
		else this.followers.set(earlier, [place]);
	}

	/** Takes the first that may begin: a place behind the last one if none may for now. */
	take(): number {
		const freed = this.freed.shift();
		if (freed !== undefined) return freed;
		while ((this.blockers[this.next] ?? 0) > 0) this.next += 1;
		return this.next < this.blockers.length ? this.next++ : this.next;
	}

	/** What waited for this alone is free. */
	done(done: number): void {
		for (const place of this.followers.get(done) ?? []) {
			const left = (this.blockers[place] ?? 0) - 1;
			this.blockers[place] = left;
			if (left === 0 && place < this.next) this.freed.push(place);
		}
		this.freed.sort((a, b) => a - b);
	}
}

/** How works are performed. */
export interface Flight<T> {
	readonly congestion: Congestion;
	/** What a work is about: works about the same keep their order, all others may overtake each other. */
	subjectsOf(work: T): readonly string[];
	/** Whether nothing more is to be begun. */
	isOver(): boolean;
	/** Never throws. */
	perform(work: T): Promise<void>;
}

/** Performs as many at once as may be on the wire, until all are done or the run is over; awaits what was begun. */
export async function performAll<T>(
	all: readonly T[],
	{ congestion, subjectsOf, isOver, perform }: Flight<T>,
): Promise<void> {
	const line = new Line(all.map(subjectsOf));
	let underWay = 0;
	await new Promise<void>((resolve, reject) => {
		const begin = (work: T, place: number): void => {
			underWay += 1;
			perform(work).then(() => {
				underWay -= 1;
				line.done(place);
				fill();
			}, reject);
		};
		const fill = (): void => {
			while (underWay < congestion.allowed && !isOver()) {
				const place = line.take();
				const work = all[place];
				if (work === undefined) break;
				begin(work, place);
			}
			if (underWay === 0) resolve();
		};
		congestion.onGrowth = fill;
		fill();
	});
}
