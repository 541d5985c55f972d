import type { IDataObject } from 'n8n-workflow';
import { textField } from '../../../../engine/fields/fields';
import type { Codes } from '../../../../engine/operation/product';
import type { Reply } from '../../../../engine/operation/reply';
import {
	isRecord,
	known,
	toList,
	toNumber,
	toRecord,
	toText,
} from '../../../../engine/values/convert';
import { noCredit } from '../../codes';

/** Of a rental, for what is done with it later. */
export const rentalToken = textField({
	displayName: 'Rental Token',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5f1d7a84c2e9',
	description: 'The token of the rental, as "Rent" gives it out',
});

/** The documented answer, of the price; that of the calculation is taken to be the same (docs/api/sms-partner.md 13.1). */
export const priceExample: IDataObject = {
	success: true,
	op: 'price',
	datas: [
		{ Type: 'CP', Localite: '06200', Volume: 20 },
		{ Type: 'total', Localite: 'total', Volume: 20 },
	],
	cost: { quantity: 20, total: 2.52, cost_unity: 0.09 },
};

/** "CP" and "cp" are postcodes ("code postal"); no sample has a department. */
function placeType(type: unknown): string | undefined {
	const text = toText(type)?.toLowerCase();
	if (text === 'cp') return 'postcode';
	return text?.startsWith('dep') || text?.startsWith('dép') ? 'department' : text;
}

/** A place of an answer; the row that adds all places up is none. */
export function locationsIn(rows: unknown): IDataObject[] {
	return toList(rows)
		.filter(isRecord)
		.filter(({ Type: type }) => toText(type)?.toLowerCase() !== 'total')
		.map(({ Type: type, Localite, Location, Volume, VolumeDesired }) =>
			known({
				location: toText(Localite) ?? toText(Location),
				type: placeType(type),
				contacts: toNumber(Volume),
				wanted: toNumber(VolumeDesired),
			}),
		);
}

/** What contacts cost, and how many there are of them. */
export function costIn(cost: unknown): Readonly<Record<string, number | undefined>> {
	const { quantity, total, cost_unity: unit } = toRecord(cost);
	return { contacts: toNumber(quantity), cost: toNumber(total), unitCost: toNumber(unit) };
}

/** The output of a calculation or a price. */
export function rentalPrice(reply: Reply): IDataObject {
	return known({ ...costIn(reply.cost), locations: locationsIn(reply.datas) });
}

const checkPlaces = 'Check the places and volumes.';

/** What is wrong with a targeting (docs/api/sms-partner.md 9.6). */
export const targetingCodes: Codes = {
	3: { meaning: 'The targeting is missing', next: 'Fill in the fields.' },
	4: {
		meaning: 'The API was not told what to do',
		next: 'Contact the makers of this node: it says so with each request.',
	},
	5: {
		meaning: 'The address for notifications is not valid',
		next: 'Contact the support of the platform: this node sends none.',
	},
	6: {
		meaning: 'The account may not rent contacts',
		next: 'Ask the support of the platform to allow it.',
	},
	7: { meaning: 'The sex is missing', next: 'Choose the sex.' },
	8: { meaning: 'The API does not take the sex', next: 'Choose one of the list.' },
	9: { meaning: 'The least age is missing', next: 'Fill in "Min Age".' },
	11: noCredit,
	12: { meaning: 'The least age must be above 17', next: 'Check "Min Age".' },
	13: { meaning: 'The greatest age is missing', next: 'Fill in "Max Age".' },
	14: { meaning: 'The greatest age must be below 99', next: 'Check "Max Age".' },
	15: { meaning: 'The interest must be above 0', next: 'Check "Interest".' },
	16: { meaning: 'The interest is empty', next: 'Fill in "Interest".' },
	17: { meaning: 'The sub-interest is empty', next: 'Check the option "Sub-Interest".' },
	18: { meaning: 'The sub-interest must be above 0', next: 'Check the option "Sub-Interest".' },
	19: {
		meaning: 'There is neither an interest nor a sub-interest',
		next: 'Fill in "Interest" or the option "Sub-Interest".',
	},
	22: { meaning: 'The category is empty', next: 'Check the option "Category".' },
	23: { meaning: 'The category must be above 0', next: 'Check the option "Category".' },
	24: { meaning: 'The kind of a place is missing', next: checkPlaces },
	25: { meaning: 'A place is missing', next: checkPlaces },
	26: { meaning: 'A volume is missing', next: checkPlaces },
	27: {
		meaning: 'There are fewer contacts than wanted',
		next: 'Ask for fewer; the operation "Calculate" says how many there are.',
	},
	28: {
		meaning: 'More contacts are wanted in a place than in all',
		next: 'Ask for fewer; the operation "Calculate" says how many there are.',
	},
	61: {
		meaning: 'The API found nobody, or does not take the targeting',
		next: 'Widen the ages or the places, or choose another interest.',
	},
};

/** What is wrong with a rental that was made (docs/api/sms-partner.md 9.6, 13.2). */
export const rentalCodes: Codes = {
	31: {
		meaning: 'The token of the rental is missing',
		next: 'Fill in the token that "Rent" gave out.',
	},
	32: { meaning: 'The rental was not found', next: 'Check the token.' },
};

/** What is wrong with the file of a rental (docs/api/sms-partner.md 9.6). */
export const fileCodes: Codes = {
	...rentalCodes,
	33: {
		meaning: 'The rental has no file',
		next: 'It may not be ready yet: the operation "Get Status" says so.',
	},
	34: {
		meaning: 'The file was used already',
		next: 'It can be downloaded once. Contact the support of the platform if you do not have it.',
	},
	35: { meaning: 'The file is being downloaded', next: 'Wait until that is over.' },
	36: {
		meaning: 'The rental did not succeed',
		next: 'Contact the support of the platform, with the token of the rental.',
	},
};
