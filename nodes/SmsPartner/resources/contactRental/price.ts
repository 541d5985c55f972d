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

/** The token of a rental, returned by "Rent". */
export const rentalToken = textField({
	displayName: 'Rental Token',
	type: 'string',
	default: '',
	placeholder: 'e.g. 5f1d7a84c2e9',
	description: 'The token of the rental, returned by "Rent"',
});

/** The documented response of a price; the same is assumed for a calculation (docs/api/sms-partner.md 13.1). */
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

/** The places in a response, without the row of totals. */
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

/** The price and number of contacts. */
export function costIn(cost: unknown): Readonly<Record<string, number | undefined>> {
	const { quantity, total, cost_unity: unit } = toRecord(cost);
	return { contacts: toNumber(quantity), cost: toNumber(total), unitCost: toNumber(unit) };
}

/** The output of "Calculate" and "Get Price". */
export function rentalPrice(reply: Reply): IDataObject {
	return known({ ...costIn(reply.cost), locations: locationsIn(reply.datas) });
}

const checkPlaces = 'Check the locations and volumes.';

/** Errors in a targeting (docs/api/sms-partner.md 9.6). */
export const targetingCodes: Codes = {
	3: { meaning: 'The targeting is missing', next: 'Complete the fields.' },
	4: {
		meaning: 'The request has no operation',
		next: 'Report this on the GitHub page of this node, which sends an operation with every request.',
	},
	5: {
		meaning: 'The notification URL is not valid',
		next: 'Contact platform support: this node does not send a notification URL.',
	},
	6: {
		meaning: 'The account is not allowed to rent contacts',
		next: 'Ask platform support to enable contact rental for your account.',
	},
	7: { meaning: 'The value of "Sex" is missing', next: 'Choose a value in "Sex".' },
	8: { meaning: 'The API rejected the value of "Sex"', next: 'Choose a value from the list.' },
	9: { meaning: 'The minimum age is missing', next: 'Enter a "Min Age".' },
	11: noCredit,
	12: { meaning: 'The minimum age must be at least 18', next: 'Check "Min Age".' },
	13: { meaning: 'The maximum age is missing', next: 'Enter a "Max Age".' },
	14: { meaning: 'The maximum age must be at most 98', next: 'Check "Max Age".' },
	15: { meaning: 'The interest must be greater than 0', next: 'Check "Interest".' },
	16: { meaning: 'The interest is empty', next: 'Enter an "Interest".' },
	17: { meaning: 'The sub-interest is empty', next: 'Check the option "Sub-Interest".' },
	18: {
		meaning: 'The sub-interest must be greater than 0',
		next: 'Check the option "Sub-Interest".',
	},
	19: {
		meaning: 'The interest and the sub-interest are missing',
		next: 'Enter an "Interest" or set the option "Sub-Interest".',
	},
	22: { meaning: 'The category is empty', next: 'Check the option "Category".' },
	23: { meaning: 'The category must be greater than 0', next: 'Check the option "Category".' },
	24: { meaning: 'The type of a location is missing', next: checkPlaces },
	25: { meaning: 'A location is missing', next: checkPlaces },
	26: { meaning: 'A volume is missing', next: checkPlaces },
	27: {
		meaning: 'Fewer contacts are available than requested',
		next: 'Lower the volumes. The operation "Calculate" shows how many contacts are available.',
	},
	28: {
		meaning: 'The volume of one location is higher than the total',
		next: 'Lower the volumes. The operation "Calculate" shows how many contacts are available.',
	},
	61: {
		meaning: 'The API found no contacts, or rejected the targeting',
		next: 'Widen the age range or the locations, or choose another interest.',
	},
};

/** Errors about an existing rental (docs/api/sms-partner.md 9.6, 13.2). */
export const rentalCodes: Codes = {
	31: {
		meaning: 'The rental token is missing',
		next: 'Enter the token returned by "Rent".',
	},
	32: { meaning: 'The rental was not found', next: 'Check the rental token.' },
};

/** Errors about the file of a rental (docs/api/sms-partner.md 9.6). */
export const fileCodes: Codes = {
	...rentalCodes,
	33: {
		meaning: 'The rental has no file',
		next: 'It may not be ready yet. Check with the operation "Get Status".',
	},
	34: {
		meaning: 'The file has already been used',
		next: 'It can be downloaded once. Contact platform support if you do not have it.',
	},
	35: { meaning: 'The file is being downloaded', next: 'Wait until the download is complete.' },
	36: {
		meaning: 'The rental failed',
		next: 'Contact platform support with the rental token.',
	},
};
