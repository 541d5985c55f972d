import { ReturnedStatuses } from '../../../../nodes/SmsPartner/events/returnedStatuses';

const report = (place: number): [string, Array<[string, string]>] => [
	`m${place}`,
	[[`33${place}`, 'delivered']],
];

describe('What was returned out', () => {
	it('is stored up to 5,000 recipients: the latest', () => {
		const returned = new ReturnedStatuses();
		for (let place = 0; place < 5010; place++) returned.remember(...report(place));
		const stored = returned.toStore();
		expect(stored).toHaveLength(5000);
		expect([stored.at(0), stored.at(-1)]).toMatchObject([{ message: 'm10' }, { message: 'm5009' }]);
	});

	it('is remembered up to 100,000 recipients: the latest', () => {
		const returned = new ReturnedStatuses();
		const many = Array.from({ length: 500 }, (_, place): [string, string] => [`${place}`, 'ko']);
		for (let place = 0; place < 201; place++) returned.remember(`m${place}`, many);
		expect([returned.statusOf('m0', '1'), returned.statusOf('m1', '1')]).toEqual([undefined, 'ko']);
	});

	it('is known again from what was stored, except where something newer is known', () => {
		const before = new ReturnedStatuses();
		before.remember('A', [['1', 'waiting']]);
		before.remember('B', [['1', 'delivered']]);
		const after = new ReturnedStatuses();
		after.remember('A', [['1', 'delivered']]);
		after.recall(JSON.parse(JSON.stringify(before.toStore())));
		expect([after.statusOf('A', '1'), after.statusOf('B', '1')]).toEqual([
			'delivered',
			'delivered',
		]);
	});

	it.each([undefined, 'x', [1, {}, { message: 'A', statuses: { 1: {} } }]])(
		'is nothing where what was stored is broken: %j',
		(stored) => {
			const returned = new ReturnedStatuses();
			returned.recall(stored);
			expect(returned.statusOf('A', '1')).toBeUndefined();
		},
	);
});
