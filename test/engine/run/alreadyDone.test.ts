import type { IHttpRequestOptions } from 'n8n-workflow';
import { isRecord, toList, toRecord, toText } from '../../../engine/values/convert';
import { create } from '../../../nodes/SmsPartner/resources/contact/create';
import { deleteContact } from '../../../nodes/SmsPartner/resources/contact/delete';
import { WireRun, type Came } from '../wireRun';

/* The option "Ignore If Already Done". */

const numbers = Array.from({ length: 8 }, (_, place) => `+3361234567${place}`);
const ignoring = { options: { ignoreAlreadyDone: true } };
const rows = numbers.map((phoneNumber) => ({ groupId: '7', phoneNumber, ...ignoring }));

function numbersIn({ body }: IHttpRequestOptions): string[] {
	const { contact, contactsList = [contact] } = toRecord(body);
	return toList(contactsList).flatMap((one) => (isRecord(one) && toText(one.phoneNumber)) || []);
}

describe('Contacts that are refused together, since one of them is in the group already', () => {
	const [there = ''] = numbers.slice(5);
	const created = (message: string) =>
		new WireRun(create, {
			rows,
			answer: (request): Came => {
				const isThere = numbersIn(request).includes(there);
				return { body: isThere ? { success: false, code: 15, message } : { success: true } };
			},
		});

	it.each(['Le numéro est déjà dans le groupe', `Le numéro ${there} est déjà dans le groupe`])(
		'are created without it: %s',
		async (message) => {
			const run = created(message);
			const items = await run.try();
			expect(items.map(({ json }) => json['alreadyDone'] ?? 'created')).toEqual(
				numbers.map((number) => (number === there ? true : 'created')),
			);
			// In halves: 8 of them take no more than 2·3 + 1 requests besides the first.
			expect(run.requests.length).toBeLessThanOrEqual(8);
			const taken = run.requests.map(numbersIn).filter((some) => !some.includes(there));
			expect(taken.flat().sort()).toEqual(numbers.filter((number) => number !== there));
		},
	);
});

describe('What is to be deleted', () => {
	const deleted = async (came: Came) => {
		const row = { contactId: '1', ...ignoring };
		const run = new WireRun(deleteContact, { rows: [row], continues: true, answer: () => came });
		const [item] = await run.try();
		return item?.json;
	};

	it('is deleted already where the API says that it does not exist', async () => {
		const body = { success: false, code: 404, message: 'Contact introuvable' };
		expect(await deleted({ status: 404, body })).toEqual({
			contactId: 1,
			status: 'deleted',
			alreadyDone: true,
		});
	});

	it.each<[string, Came]>([
		[
			'a server that has no such address',
			{ status: 404, body: { code: 404, message: 'No route' } },
		],
		['a page', { status: 404, body: '<html></html>' }],
		['nothing', { status: 404, body: '' }],
	])('is not taken for deleted because of %s', async (_, came) => {
		expect(await deleted(came)).toEqual({ error: expect.any(String) });
	});
});
