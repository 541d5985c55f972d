import type { INodePropertyCollection } from 'n8n-workflow';
import { rowsOf, type Field } from '../../../../engine/operation/field';
import { toText, toWhole } from '../../../../engine/values/convert';
import { asDepartment, asPostcode } from './targeting';

/** The rows of the panel, one per place. */
const rows: INodePropertyCollection = {
	displayName: 'Volume',
	name: 'volume',
	values: [
		{
			displayName: 'Location',
			name: 'location',
			type: 'string',
			default: '',
			placeholder: 'e.g. 60200',
			description: 'A French postcode or department, e.g. 60',
		},
		{
			displayName: 'Volume',
			name: 'volume',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			placeholder: 'e.g. 20',
			description: 'The number of contacts to rent there',
		},
	],
};

function placeOf(raw: unknown): string {
	const text = toText(raw) ?? '';
	const place = asDepartment(text) ?? asPostcode(text);
	if (place === undefined) {
		throw new Error(`has the location "${text}", which is neither a postcode nor a department`);
	}
	return place;
}

function volumeOf(raw: unknown, place: string): number {
	const volume = toWhole(raw, 1);
	if (volume === undefined) {
		throw new Error(`must have a whole number greater than 0 for ${place}`);
	}
	return volume;
}

/** The number of contacts to rent by postcode or department: `{"60200": 20}` (docs/api/sms-partner.md 13.1). */
export const volumes: Field<Readonly<Record<string, number>>> = {
	shown: {
		displayName: 'Volumes',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add volume',
		default: {},
		options: [rows],
		description:
			'The number of contacts to rent in each place. Contacts are chosen from these places unless the option "Departments" or "Postcodes" is set.',
	},
	read(raw) {
		const wanted = new Map<string, number>();
		for (const { location, volume } of rowsOf(raw, 'volume')) {
			const place = placeOf(location);
			if (wanted.has(place)) throw new Error(`names ${place} twice`);
			wanted.set(place, volumeOf(volume, place));
		}
		if (wanted.size === 0) throw new Error('is empty');
		return Object.fromEntries(wanted);
	},
};
