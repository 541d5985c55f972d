import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { smsPartner } from '../../credentials/products';
import { get } from '../../engine/call';
import { isRecord, toList, toNumber, toRecord, toText } from '../../engine/convert';
import { lookUp } from '../../engine/lookUp';
import { operation } from '../../engine/operation';

/** api/sms-partner.md 10.3. The answer holds the subaccounts' own keys: none of them is passed on. */
const listSubaccounts = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many subaccounts',
	description: 'Get the subaccounts of the account',
	fields: {},
	repeat: 'safe',
	request: { kind: 'single', call: () => get('/subaccount/list') },
	entries: ({ data }) => toList(data),
	example: { success: true, code: 200, total: 0, nb_per_page: 20, page: 1, data: [] },
	answer: () => ({}),
});

/** Which page comes next, and how many entries came before it. */
function readToken(token: string | undefined): [page: number, seen: number] {
	const [page, seen] = (token ?? '').split(':').map(toNumber);
	return [page ?? 1, seen ?? 0];
}

/** A page of the account's subaccounts, for the field "Subaccount". */
export async function searchSubaccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const [page, before] = readToken(paginationToken);
	const reply = await lookUp(this, smsPartner, listSubaccounts, get('/subaccount/list', { page }));
	const entries = toList(reply.data).filter(isRecord);
	const subaccounts = entries.flatMap(({ email, token, credits }) => {
		const value = toText(token);
		if (value === undefined) return [];
		const { balance, currency } = toRecord(credits);
		const credit = `${toText(balance) ?? '?'} ${toText(currency) ?? 'EUR'}`;
		return { name: `${toText(email) ?? value} (${credit})`, value };
	});
	const wanted = filter?.toLowerCase() ?? '';
	const results = subaccounts.filter(({ name }) => name.toLowerCase().includes(wanted));
	const seen = before + entries.length;
	const hasMore = entries.length > 0 && seen < (toNumber(reply.total) ?? 0);
	return hasMore ? { results, paginationToken: `${page + 1}:${seen}` } : { results };
}
