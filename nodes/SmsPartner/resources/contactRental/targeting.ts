import type { IDataObject } from 'n8n-workflow';
import { choiceField, valuesIn, valueText } from '../../../../engine/fields/fields';
import { post, type Call } from '../../../../engine/operation/call';
import type { Field, Params, Shown } from '../../../../engine/operation/field';
import { isBlank } from '../../../../engine/operation/field';
import { known, toNumber, toText, toWhole } from '../../../../engine/values/convert';

/* The targeting of contacts to rent, the same for "Calculate", "Get Price" and "Rent" (docs/api/sms-partner.md 13.1). */

/** Words instead of the API's letters, since its `m` means mixed, not men. */
const SEXES = { men: 'h', mixed: 'm', women: 'f' } as const;
const CATEGORIES = { cspPlus: 102, cspMinus: 103 } as const;

/** The category of a response as the value of the field; any other category is returned unchanged. */
export function categoryOf(category: unknown): string | number | undefined {
	const number = toNumber(category);
	const known = Object.entries(CATEGORIES).find(([, id]) => id === number);
	return known?.[0] ?? number ?? toText(category);
}

const sexe = choiceField(
	{
		displayName: 'Sex',
		type: 'options',
		options: [
			{ name: 'Men', value: 'men' },
			{ name: 'Men and Women', value: 'mixed' },
			{ name: 'Women', value: 'women' },
		],
		default: 'mixed',
		description: 'The sex of the contacts',
	},
	['men', 'mixed', 'women'],
);

const category = choiceField(
	{
		displayName: 'Category',
		type: 'options',
		options: [
			{ name: 'CSP-', value: 'cspMinus', description: 'Lower socio-professional categories' },
			{ name: 'CSP+', value: 'cspPlus', description: 'Higher socio-professional categories' },
		],
		default: 'cspPlus',
		description: 'The socio-professional category (CSP) as defined by French statistics',
	},
	['cspMinus', 'cspPlus'],
);

function wholeNumber(min: number, max: number, shown: Shown): Field<number> {
	return {
		shown: { ...shown, type: 'number' },
		read(raw) {
			const number = toWhole(raw, min, max);
			if (number === undefined) {
				const range = max === Infinity ? 'greater than 0' : `between ${min} and ${max}`;
				throw new Error(`must be a whole number ${range}`);
			}
			return number;
		},
	};
}

/** "> 17" and "< 99" (docs/api/sms-partner.md 9.6, codes 12 and 14). */
const age = (displayName: string, example: number, description: string): Field<number> =>
	wholeNumber(18, 98, {
		displayName,
		type: 'number',
		typeOptions: { minValue: 18, maxValue: 98 },
		default: example,
		placeholder: `e.g. ${example}`,
		description,
	});

const UNDOCUMENTED = 'The API documentation does not list these numbers: ask platform support.';

const theme = wholeNumber(1, Infinity, {
	displayName: 'Interest',
	type: 'number',
	default: 0,
	placeholder: 'e.g. 14',
	required: false,
	description: `The number of an interest, e.g. 14 for housing. With 0, only the option "Sub-Interest" is used. ${UNDOCUMENTED}`,
});

/** An optional number: 0 and an empty field mean none. */
export const interest: Field<number | undefined> = {
	...theme,
	read: (raw, setting) =>
		isBlank(raw) || toNumber(raw) === 0 ? undefined : theme.read(raw, setting),
};

const subInterest = wholeNumber(1, Infinity, {
	displayName: 'Sub-Interest',
	type: 'number',
	default: 0,
	placeholder: 'e.g. 35',
	description: `The number of a more specific interest, e.g. 35 for kitchens. ${UNDOCUMENTED}`,
});

/** "02200" for 2200, since spreadsheets drop the leading zero. */
export function asPostcode(text: string): string | undefined {
	return /^\d{4,5}$/.test(text) ? text.padStart(5, '0') : undefined;
}

/** "02" for 2; "2A", "974". */
export function asDepartment(text: string): string | undefined {
	if (/^2[ab]$/i.test(text)) return text.toUpperCase();
	return /^\d{1,3}$/.test(text) ? text.padStart(2, '0') : undefined;
}

/** A list of places in the format of the API: "02200,60200". */
function places(
	shown: Shown,
	what: string,
	placeIn: (text: string) => string | undefined,
): Field<string> {
	return {
		shown,
		read(raw) {
			const texts = valuesIn(raw)
				.flatMap((entry) => valueText(entry, what).split(/[,;\s]+/))
				.filter((text) => text !== '');
			if (texts.length === 0) throw new Error('is empty');
			const found = texts.map((text) => {
				const place = placeIn(text);
				if (place === undefined) throw new Error(`contains "${text}", which is not ${what}`);
				return place;
			});
			return [...new Set(found)].join(',');
		},
	};
}

const several = 'Separate several with commas, or use an expression that returns a list.';

/** The required fields of a targeting, without the interest. */
export const peopleFields = {
	sexe,
	minAge: age(
		'Min Age',
		25,
		'Minimum age, 18 or above. The API documentation says both above 17 and above 18.',
	),
	maxAge: age('Max Age', 35, 'Maximum age, up to 98'),
};

export const targetingFields = { ...peopleFields, interest };

export const targetingOptions = {
	category,
	department: places(
		{
			displayName: 'Departments',
			type: 'string',
			default: '',
			placeholder: 'e.g. 02, 60',
			description: `The French departments where the contacts live. ${several}`,
		},
		'a French department, e.g. 60',
		asDepartment,
	),
	subInterest,
	zipcode: places(
		{
			displayName: 'Postcodes',
			type: 'string',
			default: '',
			placeholder: 'e.g. 02200, 60200',
			description: `The French postcodes where the contacts live. ${several}`,
		},
		'a French postcode, e.g. 60200',
		asPostcode,
	),
};

type Targeting = Params<typeof targetingFields, typeof targetingOptions>;

/** The error in a targeting whose values are valid on their own, if any. */
export function targetingComplaint({
	minAge,
	maxAge,
	interest: main,
	options,
}: Targeting): string | undefined {
	if (minAge > maxAge) return `"Min Age" (${minAge}) is higher than "Max Age" (${maxAge})`;
	if (main === undefined && options.subInterest === undefined) {
		return 'Neither "Interest" nor the option "Sub-Interest" has a value';
	}
	return undefined;
}

/** The places of the volumes, which a targeting without its own places uses. */
function placesOf(volumes: Readonly<Record<string, number>> = {}): IDataObject {
	const named = Object.keys(volumes);
	const listed = (isWanted: (place: string) => boolean): string | undefined =>
		named.filter(isWanted).join(',') || undefined;
	return {
		department: listed((place) => place.length < 5),
		zipcode: listed((place) => place.length === 5),
	};
}

/** The operations of the endpoint. */
export type TargetingOperation = 'calcul' | 'price' | 'rent';

/**
 * The request of an operation. Ages are text and other values are numbers, as in the sample.
 *
 * @param volumes the number of contacts by place; none for a calculation
 */
export function targetingCall(
	op: TargetingOperation,
	{ sexe: sex, minAge, maxAge, interest: main, options }: Targeting,
	volumes?: Readonly<Record<string, number>>,
): Call {
	const { department, zipcode } =
		options.department === undefined && options.zipcode === undefined ? placesOf(volumes) : options;
	const parameters = known({
		sexe: SEXES[sex],
		minAge: String(minAge),
		maxAge: String(maxAge),
		interest: main,
		subInterest: options.subInterest,
		category: options.category && CATEGORIES[options.category],
		department,
		zipcode,
	});
	return post('/location/optin', { op, parameters, volumes: volumes && { ...volumes } });
}
