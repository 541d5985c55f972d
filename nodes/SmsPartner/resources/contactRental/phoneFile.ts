import type { IDataObject } from 'n8n-workflow';
import { isRecord, toItem, toText } from '../../../../engine/values/convert';
import { csvRows } from '../../../../engine/values/csv';
import { possibleNumber } from '../../../../engine/values/phoneNumber';

/*
 * No document shows the file of a rental (docs/api/sms-partner.md 13.3). What can be expected is read: CSV with commas,
 * semicolons or tabs, with a header or without; a number on each line; a list in JSON, or an object with one.
 */

/** What is said of one contact: values, with the names of their columns where there are any. */
interface Row {
	readonly names: readonly string[];
	readonly cells: readonly unknown[];
}

/** Contacts to rent are French. */
const COUNTRY = 'FR';
const PHONE_COLUMN = /phone|mobile|portable|gsm|msisdn|^t[eé]l|^num[eé]ro|^numbers?$/i;

function numberIn(cell: unknown): string | undefined {
	const text = toText(cell);
	return text === undefined ? undefined : possibleNumber(text, COUNTRY);
}

function rowsOfLines(text: string): Row[] {
	const [first = [], ...others] = csvRows(text);
	const isHeader = others.length > 0 && first.every((cell) => numberIn(cell) === undefined);
	const names = isHeader ? first : [];
	return (isHeader ? others : [first, ...others]).map((cells) => ({ names, cells }));
}

/** The list that JSON is, or the first one in it. */
function listIn(data: unknown): readonly unknown[] | undefined {
	if (Array.isArray(data)) return data;
	if (!isRecord(data)) return undefined;
	return Object.values(data)
		.map(listIn)
		.find((list) => list !== undefined);
}

function rowsOfJson(text: string): Row[] | undefined {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return undefined;
	}
	return listIn(data)?.map((entry) => {
		if (isRecord(entry)) return { names: Object.keys(entry), cells: Object.values(entry) };
		return { names: [], cells: Array.isArray(entry) ? entry : [entry] };
	});
}

/** Where the phone number is: in a column that is called so, or else in the first that holds one; -1 for nowhere. */
function placeIn({ names, cells }: Row): number {
	const isNumber = cells.map((cell) => numberIn(cell) !== undefined);
	const named = names.findIndex(
		(name, place) => isNumber[place] === true && PHONE_COLUMN.test(name),
	);
	return named >= 0 ? named : isNumber.indexOf(true);
}

/** The item of a contact, with all else that is said of it; none of a line that holds no number of any kind. */
function itemOf({ names, cells }: Row, place: number): IDataObject[] {
	const text = toText(cells[place]);
	if (text === undefined || text.replace(/\D/g, '').length < 4) return [];
	const others = cells.flatMap((cell, at) => {
		const name = names[at] || `column${at + 1}`;
		return at === place || cell === '' || name === 'phoneNumber' ? [] : [[name, cell] as const];
	});
	return [{ phoneNumber: numberIn(text) ?? text, ...toItem(Object.fromEntries(others)) }];
}

/** A line that is nothing but numbers is a list of them. */
function isListOfNumbers({ names, cells }: Row): boolean {
	return names.length === 0 && cells.length > 1 && cells.every((cell) => numberIn(cell));
}

/**
 * The contacts in a file of rented ones.
 *
 * @returns an item for each, with its phone number in international form where it can be one; none if no phone number is found
 */
export function rentedNumbers(text: string): IDataObject[] {
	const content = text.replace(/^\uFEFF/, '');
	const rows = rowsOfJson(content) ?? rowsOfLines(content);
	const usual = rows.map(placeIn).find((place) => place >= 0);
	if (usual === undefined) return [];
	return rows.flatMap((row) => {
		if (isListOfNumbers(row))
			return row.cells.map((cell) => ({ phoneNumber: numberIn(cell) ?? '' }));
		const place = placeIn(row);
		return itemOf(row, place >= 0 ? place : usual);
	});
}
