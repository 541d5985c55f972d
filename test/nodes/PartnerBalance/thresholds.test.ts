import { watch, type Rule, type Watched } from '../../../nodes/PartnerBalance/thresholds';

/** At which of several polls a balance starts the workflow, by its place. */
function starts(balances: readonly number[], rule: Partial<Rule> = {}, before?: Watched): number[] {
	let kept = before;
	return balances.flatMap((balance, place) => {
		const whole = { threshold: 5, margin: 10, everyPoll: false, ...rule };
		const { starts: isStart, after } = watch(balance, whole, kept);
		kept = after;
		return isStart ? [place] : [];
	});
}

describe('A balance starts the workflow', () => {
	it.each<[why: string, rule: Partial<Rule>, balances: number[], expected: number[]]>([
		['when it falls below, and again after it was above', {}, [10, 4, 3, 12, 4], [1, 4]],
		['at the first poll, where that finds it below', {}, [4, 3], [0]],
		['not where it is equal to the threshold', {}, [5, 5], []],
		['just below it', {}, [5, 4.999], [1]],
		['below zero', {}, [-1], [0]],
		['not again while it moves around the threshold', {}, [4, 5.2, 4, 5.5, 4], [0]],
		['again after it was above the margin', {}, [4, 5.501, 4], [0, 2]],
		['again as soon as it was above', { margin: 0 }, [4, 5.001, 4], [0, 2]],
		['not again after it was equal', { margin: 0 }, [4, 5, 4], [0]],
		['not again below the margin', { margin: 100 }, [4, 9.9, 4, 10.1, 4], [0, 4]],
		['at every poll', { everyPoll: true }, [10, 4, 3, 5.2, 4], [1, 2, 4]],
	])('%s %j: %j', (_, rule, balances, expected) => {
		expect(starts(balances, rule)).toEqual(expected);
	});

	it('is known to be low over a restart', () => {
		const { after } = watch(4, { threshold: 5, margin: 10, everyPoll: false }, undefined);
		expect(starts([4, 3], {}, JSON.parse(JSON.stringify(after)))).toEqual([]);
	});

	it.each([
		[8, 4, [0]],
		[3, 4, []],
		[3, 2, [0]],
	])('begins anew with a changed threshold: %p', (threshold, balance, expected) => {
		expect(starts([balance], { threshold }, { threshold: 5, isLow: true })).toEqual(expected);
	});

	it('once only where "Start at Every Poll" is switched off again', () => {
		const everyPoll = { threshold: 5, margin: 10, everyPoll: true };
		const { after } = watch(4, everyPoll, undefined);
		expect(starts([4], {}, after)).toEqual([]);
	});
});
