import { setTimeout as wait } from 'node:timers/promises';
import { Failure } from './failure.mjs';

const longest = 300_000;
const pause = 250;

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {import('./children.mjs').Child} child whose answer is waited for: its end is the end of the wait
 * @param {() => T | undefined | Promise<T | undefined>} question
 * @returns {Promise<T>}
 * @throws {Failure} if the child ends, or after five minutes
 */
export async function until(child, question) {
	let alive = true;
	void child.ended.then(() => (alive = false));
	const deadline = Date.now() + longest;
	while (alive && Date.now() < deadline) {
		const answer = await question();
		if (answer !== undefined) return answer;
		await wait(pause);
	}
	if (!alive) throw child.failure();
	throw new Failure(
		`${child.name} was not ready within ${longest / 60_000} minutes.`,
		child.failure().details,
	);
}
