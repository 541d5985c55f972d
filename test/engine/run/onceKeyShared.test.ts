import type { Operation } from '../../../engine/operation/operation';
import { toRecord } from '../../../engine/values/convert';
import { send as sendMail } from '../../../nodes/MailPartner/resources/email/send';
import { addCredit as addMailCredit } from '../../../nodes/MailPartner/resources/subaccount/addCredit';
import { priceExample } from '../../../nodes/SmsPartner/resources/contactRental/price';
import { rent } from '../../../nodes/SmsPartner/resources/contactRental/rent';
import { send } from '../../../nodes/SmsPartner/resources/sms/send';
import { addCredit } from '../../../nodes/SmsPartner/resources/subaccount/addCredit';
import { send as drop } from '../../../nodes/VoicePartner/resources/voiceMessage/send';
import { ProcessedData } from '../processedData';
import { WireRun, type Came } from '../wireRun';
import { done, failed, jsons, lost, unknown, type Answer, type Row } from './onceRuns';

/* Once Keys in the operations of the nodes: what shares requests, what is asked before, what is guarded otherwise. */

const numberOf = (place: number): string => `+336${String(place).padStart(8, '0')}`;
const sms = (count: number, options: (place: number) => Row): Row[] =>
	Array.from({ length: count }, (_, place) => ({
		phoneNumbers: numberOf(place),
		message: 'Hello',
		options: options(place),
	}));
const taken = (): Came => ({
	body: { success: true, code: 200, message_id: 1, nbSms: 1, cost: 0.1 },
});
const toomuch = { success: false, code: 11, message: 'Crédit insuffisant' };
/** A balance for 100 SMS. */
const credits = {
	success: true,
	code: 200,
	credits: { balance: '3.800', creditSms: 100, currency: 'EUR' },
};
const keyed = (place: number): Row => ({ onceKey: `order ${place}` });

describe('Items that share requests', () => {
	it('10,000 keys take four calls of the store a request', async () => {
		const database = new ProcessedData();
		const given = { rows: sms(10_000, keyed), answer: taken, database };
		const run = new WireRun(send, given);
		await run.try();
		expect(run.requests).toHaveLength(20);
		expect(database.calls).toBeLessThanOrEqual(4 * 20);
		const again = new WireRun(send, given);
		const items = await again.try();
		expect(again.requests).toHaveLength(0);
		expect(items.every(({ json }) => json['alreadyDone'] === true)).toBe(true);
	});

	it('leave without those that are done', async () => {
		const database = new ProcessedData();
		await new WireRun(send, { rows: sms(2, keyed), answer: taken, database }).try();
		const run = new WireRun(send, { rows: sms(4, keyed), answer: taken, database });
		expect(jsons(await run.try()).map((json) => json['alreadyDone'] === true)).toEqual([
			...[true, true, false, false],
		]);
		const bodies = run.requests.map(({ body }) => toRecord(body)['phoneNumbers']);
		expect(bodies).toEqual([[numberOf(2), numberOf(3)].join(',')]);
	});

	it.each<[string, Answer, unknown]>([
		['done once all have', taken, done('order 0')],
		[
			'unknown where some have not',
			(_, number) => (number === 1 ? taken() : { body: toomuch }),
			unknown,
		],
	])('an item that takes several of them is %s', async (_, answer, expected) => {
		const phoneNumbers = Array.from({ length: 700 }, (_one, place) => numberOf(place)).join(',');
		const rows = [{ phoneNumbers, message: 'Hello', options: keyed(0) }];
		const given = { rows, answer, database: new ProcessedData(), continues: true };
		const first = new WireRun(send, given);
		await first.try();
		const again = new WireRun(send, given);
		expect(jsons(await again.try())).toEqual([expected]);
		expect([first.requests.length, again.requests.length]).toEqual([2, 0]);
	});

	it('go without the keys of those that are refused', async () => {
		const database = new ProcessedData();
		const answer: Answer = ({ body }) =>
			JSON.stringify(body).includes(numberOf(1))
				? { body: { success: false, code: 9, message: `Numéro invalide : ${numberOf(1)}` } }
				: taken();
		const given = { rows: sms(3, keyed), database, continues: true };
		await new WireRun(send, { ...given, answer }).try();
		const again = new WireRun(send, { ...given, answer: taken });
		const items = jsons(await again.try());
		expect(items.map((json) => json['alreadyDone'] === true)).toEqual([true, false, true]);
	});

	it('"Max Recipients" counts those that would be sent', async () => {
		const database = new ProcessedData();
		const two = (place: number): Row => ({ ...keyed(place), maxRecipients: 2 });
		const sending = (count: number) =>
			new WireRun(send, { rows: sms(count, two), answer: taken, database });
		await sending(2).try();
		expect(await sending(4).try()).toHaveLength(4);
		await expect(sending(7).try()).rejects.toThrow('has 3 recipients, but the maximum is 2');
		// What was only looked up is not marked.
		expect(jsons(await sending(6).try()).at(-1)).toMatchObject({ status: 'sent' });
	});

	it('"Check Only" marks nothing', async () => {
		const database = new ProcessedData();
		const checked = (place: number): Row => ({ ...keyed(place), checkOnly: true });
		await new WireRun(send, { rows: sms(2, checked), answer: taken, database }).try();
		expect([database.calls, database.marks]).toEqual([0, []]);
	});
});

describe('"Once Keys Kept"', () => {
	/** The marks that there is room for beside those of the keys. */
	const fillUp = (database: ProcessedData): void => {
		database.marks = [...database.marks, ...Array.from({ length: 1000 }, (_, old) => `old ${old}`)];
	};
	const keeping = (count: number, onceKeysKept: number, from = 0): Row[] =>
		sms(count, (place) => ({ ...keyed(place + from), onceKeysKept }));

	it('is the most that a run may bring: with more, nothing is sent', async () => {
		const database = new ProcessedData();
		const run = new WireRun(send, { rows: keeping(4, 3), answer: taken, database });
		await expect(run.try()).rejects.toMatchObject({
			message: expect.stringContaining('This run has 4 Once Keys, but the maximum is 3'),
			description: expect.stringContaining('Nothing was sent.'),
		});
		expect([run.requests.length, database.calls]).toEqual([0, 0]);
	});

	it('are the newest', async () => {
		const database = new ProcessedData();
		const sending = (from: number) =>
			new WireRun(send, { rows: keeping(3, 3, from), answer: taken, database }).try();
		await sending(0);
		fillUp(database);
		for (let from = 2; from <= 100; from += 2) await sending(from);
		for (let times = 0; times < 3; times++)
			expect(jsons(await sending(100))).toEqual([100, 101, 102].map((one) => done(`order ${one}`)));
		expect(jsons(await sending(0))[0]).toMatchObject({ status: 'sent' });
	});

	it.each<[string, number, Row, object, RegExp]>([
		['"Max Recipients" stops', 2000, { maxRecipients: 1 }, {}, /the maximum is 1/],
		['"Check Balance First" stops', 2000, { checkBalance: true }, credits, /balance is 3.8 EUR/],
		['the API rejects', 400, {}, toomuch, /not enough credit/i],
	])('are not forgotten for a run that %s', async (_, count, guard, reply, why) => {
		const database = new ProcessedData();
		const keys = keeping(count, count);
		await new WireRun(send, { rows: keys, answer: taken, database }).try();
		const others = keeping(count, count, count).map((row) => {
			return { ...row, options: { ...toRecord(row['options']), ...guard } };
		});
		const stopped = new WireRun(send, { rows: others, answer: () => ({ body: reply }), database });
		await expect(stopped.try()).rejects.toThrow(why);
		const again = new WireRun(send, { rows: keys, answer: taken, database });
		await again.try();
		expect(again.requests).toEqual([]);
	});

	it('take no key that is under way for done while it is forgotten', async () => {
		const database = new ProcessedData();
		const sendOne = async (place: number, answer: Answer) => {
			const rows = keeping(1, 4, place);
			return jsons(await new WireRun(send, { rows, answer, database, continues: true }).try())[0];
		};
		await sendOne(0, lost);
		fillUp(database);
		let asked = await sendOne(0, taken);
		for (let place = 1; asked?.['status'] !== 'sent'; place++) {
			expect(asked).toEqual(unknown);
			await sendOne(place, taken);
			asked = await sendOne(0, taken);
		}
	});
});

const people = {
	...{ sexe: 'women', minAge: 25, maxAge: 35, interest: 14 },
	volumes: { volume: [{ location: '60200', volume: 20 }] },
};

describe('Every operation that costs money or changes something has it', () => {
	const locator = (value: string) => ({ __rl: true, mode: 'id', value });
	const transfer = { tokenSubaccount: locator('demo-subaccount-shop'), credit: 5 };
	const mail = { to: 'a@example.com', subject: 'Hello', htmlContent: '<p>Hello</p>' };
	const voice = {
		tokenAudio: locator('audio'),
		phoneNumbers: '0612345678',
		emailForNotification: 'a@example.com',
	};
	it.each<[string, Operation, Row]>([
		['a voice message', drop, voice],
		['a move of SMS credit', addCredit, transfer],
		['a move of mail credit', addMailCredit, transfer],
		['a mail', sendMail, mail],
	])('%s', async (_, operation, row) => {
		const database = new ProcessedData();
		const answer: Answer = () => ({
			body: { success: true, code: 200, campaignId: 'C1', messageId: 1 },
		});
		const given = { rows: [{ ...row, options: { onceKey: 'order 7' } }], answer, database };
		const [first, second] = [new WireRun(operation, given), new WireRun(operation, given)];
		await first.try();
		expect(jsons(await second.try())).toEqual([done('order 7')]);
		expect([first.requests.length, second.requests.length]).toEqual([1, 0]);
	});

	it('what is rented already is not asked for its price again, whatever that is by now', async () => {
		const database = new ProcessedData();
		let cost = 5;
		const answer: Answer = ({ body }) =>
			toRecord(body)['op'] === 'price'
				? { body: { ...priceExample, cost: { quantity: 20, total: cost++, cost_unity: 0.1 } } }
				: { body: { ...rent.example, success: true } };
		const renting = (options: Row) =>
			new WireRun(rent, { rows: [{ ...people, options }], answer, database, continues: true });
		const ops = ({ requests }: WireRun) => requests.map(({ body }) => toRecord(body)['op']);
		const guarded = { maxCost: 5, onceKey: 'order 7' };

		const check = renting({ ...guarded, checkOnly: true });
		expect(jsons(await check.try())).toMatchObject([{ status: 'checked' }]);
		expect(database.calls).toBe(0);
		cost = 5;
		const [first, second, dear] = [guarded, guarded, { ...guarded, onceKey: 'order 8' }].map(
			renting,
		);
		if (!first || !second || !dear) throw new Error('There is no run');
		expect(jsons(await first.try())).toMatchObject([{ status: 'rented' }]);
		expect(jsons(await second.try())).toEqual([done('order 7')]);
		expect(jsons(await dear.try())).toEqual([failed('The price is 6 EUR')]);
		expect([first, second, dear].map(ops)).toEqual([['price', 'rent'], [], ['price']]);
		expect(jsons(await renting({ onceKey: 'order 8' }).try())).toMatchObject([
			{ status: 'rented' },
		]);
	});
});
