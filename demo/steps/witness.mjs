/**
 * Does something, and lets the simulator say what happened meanwhile.
 *
 * @template T
 * @param {import('./simulator.mjs').Simulator} simulator
 * @param {() => Promise<T>} work
 * @returns {Promise<[T, import('../agreement').Witness]>}
 */
export async function witness(simulator, work) {
	const before = await simulator.accounts();
	const { length } = await simulator.requests();
	const result = await work();
	const requests = await simulator.requests();
	return [result, { before, after: await simulator.accounts(), requests: requests.slice(length) }];
}
