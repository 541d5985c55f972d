import type { IDataObject } from 'n8n-workflow';
import { isRecord, toItem, toText } from '../../../../engine/values/convert';
import { csvRows } from '../../../../engine/values/csv';
import { possibleNumber } from '../../../../engine/values/phoneNumber';

/*
 * The file of a rental is not documented (docs/api/sms-partner.md 13.3). The likely formats are read: CSV with
 * commas, semicolons or tabs, with or without a header; one number per line; a JSON list, or an object with one.
 */

/** The values of one contact, with the names of their columns if there are any. */
interface Row {
	readonly names: readonly string[];
	readonly cells: readonly unknown[];
}

/** Rented contacts are French. */
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

/** The list in JSON data: the data itself, or the first list in it. */
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

/** The position of the phone number: a column named for it, otherwise the first with a number; -1 if none. */
function placeIn({ names, cells }: Row): number {
	const isNumber = cells.map((cell) => numberIn(cell) !== undefined);
	const named = names.findIndex(
		(name, place) => isNumber[place] === true && PHONE_COLUMN.test(name),
	);
	return named >= 0 ? named : isNumber.indexOf(true);
}

/** The item of a contact with its other values; none for a line without a number. */
function itemOf({ names, cells }: Row, place: number): IDataObject[] {
	const text = toText(cells[place]);
	if (text === undefined || text.replace(/\D/g, '').length < 4) return [];
	const others = cells.flatMap((cell, at) => {
		const name = names[at] || `column${at + 1}`;
		return at === place || cell === '' || name === 'phoneNumber' ? [] : [[name, cell] as const];
	});
	return [{ phoneNumber: numberIn(text) ?? text, ...toItem(Object.fromEntries(others)) }];
}

/** A line of phone numbers only is a list of contacts. */
function isListOfNumbers({ names, cells }: Row): boolean {
	return names.length === 0 && cells.length > 1 && cells.every((cell) => numberIn(cell));
}

/**
 * The contacts in the file of a rental.
 *
 * @returns one item per contact, with its phone number in international format if it is valid; none if no phone number is found
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
