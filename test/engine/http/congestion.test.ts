import { Congestion, type Sign } from '../../../engine/http/congestion';

/** Lets so many requests go, and all of them end in the same way: how many are allowed then. */
async function round(congestion: Congestion, ...signs: Sign[]): Promise<number> {
	const leaves = await Promise.all(signs.map(async () => congestion.enter()));
	for (const [place, sign] of signs.entries()) leaves[place]?.(sign);
	return congestion.allowed;
}

const wentWell = (count: number): Sign[] => new Array<Sign>(count).fill('went well');

describe('what is allowed on the wire', () => {
	it('is one at first, one more for each success, and 16 at most', async () => {
		const congestion = new Congestion();
		const seen = [congestion.allowed];
		for (let trip = 0; trip < 5; trip++)
			seen.push(await round(congestion, ...wentWell(congestion.allowed)));
		expect(seen).toEqual([1, 2, 4, 8, 16, 16]);
	});

	it('is halved once for a burst, whatever the others of the burst come to', async () => {
		const congestion = new Congestion();
		for (let trip = 0; trip < 4; trip++) await round(congestion, ...wentWell(congestion.allowed));
		expect(await round(congestion, 'congested', 'congested', ...wentWell(14))).toBe(8);
		expect(await round(congestion, 'congested')).toBe(4);
		expect(await round(congestion, 'went well')).toBe(5);
	});

	it('is one at least, and stays what it is after a refusal', async () => {
		const congestion = new Congestion();
		expect(await round(congestion, 'congested')).toBe(1);
		expect(await round(congestion, 'nothing')).toBe(1);
	});
});

it('who waits for a place goes when there is one, in the order of coming', async () => {
	const congestion = new Congestion();
	const gone: number[] = [];
	const leave = await congestion.enter();
	const waiting = [1, 2, 3].map(async (place) => {
		const end = await congestion.enter();
		gone.push(place);
		end('nothing');
	});
	await Promise.resolve();
	expect(gone).toEqual([]);
	leave('nothing');
	await Promise.all(waiting);
	expect(gone).toEqual([1, 2, 3]);
});
