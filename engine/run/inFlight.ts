import type { Congestion } from '../http/congestion';

/** The queue of works, by index. A work waits for earlier ones with the same subject. */
class WorkQueue {
	/** The number of earlier works that each waits for, and the later ones that wait for it. */
	private readonly blockers: number[];
	private readonly followers = new Map<number, number[]>();
	/** The first work not considered yet, and earlier ones that have become free since. */
	private next = 0;
	private readonly freed: number[] = [];

	/** @param subjects the subjects of each work */
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

	/** Takes the first work that may start; an index after the last one if none may yet. */
	take(): number {
		const freed = this.freed.shift();
		if (freed !== undefined) return freed;
		while ((this.blockers[this.next] ?? 0) > 0) this.next += 1;
		return this.next < this.blockers.length ? this.next++ : this.next;
	}

	/** Frees the works that only waited for this one. */
	done(done: number): void {
		for (const place of this.followers.get(done) ?? []) {
			const left = (this.blockers[place] ?? 0) - 1;
			this.blockers[place] = left;
			if (left === 0 && place < this.next) this.freed.push(place);
		}
		this.freed.sort((a, b) => a - b);
	}
}

/** How to perform works. */
export interface Flight<T> {
	readonly congestion: Congestion;
	/** The subjects of a work: works with the same subject keep their order, others may overtake each other. */
	subjectsOf(work: T): readonly string[];
	/** Whether no more works may start. */
	isOver(): boolean;
	/** Never throws. */
	perform(work: T): Promise<void>;
}

/** Performs as many works at a time as may be in flight, until all are done or the run is over; awaits the started ones. */
export async function performAll<T>(
	all: readonly T[],
	{ congestion, subjectsOf, isOver, perform }: Flight<T>,
): Promise<void> {
	const queue = new WorkQueue(all.map(subjectsOf));
	let underWay = 0;
	await new Promise<void>((resolve, reject) => {
		const begin = (work: T, place: number): void => {
			underWay += 1;
			perform(work).then(() => {
				underWay -= 1;
				queue.done(place);
				fill();
			}, reject);
		};
		const fill = (): void => {
			while (underWay < congestion.allowed && !isOver()) {
				const place = queue.take();
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
