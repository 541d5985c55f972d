import { demoKeys } from '../../../simulator';
import type { Samples } from './sample';

const target = {
	sexe: 'm',
	minAge: '25',
	maxAge: '35',
	zipcode: '60200',
	interest: 14,
	subInterest: 35,
};
const aim = (change: object) => ({ parameters: { ...target, ...change } });
const rent = { op: 'rent', volumes: { 60200: 10 } };
const rentWomen = {
	...rent,
	parameters: {
		sexe: 'f',
		minAge: 31,
		maxAge: 49,
		zipcode: '60200',
		interest: '12',
		category: 103,
	},
};
const unknown = [
	[31, { token: undefined }],
	[32, { token: 'unknown' }],
] as const;

export const rentalSamples: Samples = {
	'sms POST /location/optin': {
		source: 'docs/api/sms-partner.md 13.1',
		parameters: { op: 'price', ...aim({ zipcode: '06200' }), volumes: { '06200': 20 } },
		answer: {
			success: true,
			op: 'price',
			datas: [
				{ Type: 'CP', Localite: '06200', Volume: 20 },
				{ Type: 'total', Localite: 'total', Volume: 20 },
			],
			cost: { quantity: 20, total: 1.8, cost_unity: 0.09 },
		},
		xml: true,
		accepted: [
			[
				{ op: 'calcul', ...aim({}), volumes: { 60200: 20 } },
				{ op: 'calcul', cost: { quantity: 266, total: 23.94 } },
			],
			[{ ...aim({}), volumes: undefined }, { cost: { quantity: 266 } }],
			[
				{ op: 'calcul', ...aim({ zipcode: '60200,06200', department: '02' }) },
				{
					datas: [
						{ Type: 'CP', Localite: '60200', Volume: 266 },
						{ Type: 'CP', Localite: '06200', Volume: 20 },
						{ Type: 'DEP', Localite: '02', Volume: 5000 },
						{ Type: 'total', Volume: 5286 },
					],
				},
			],
			[
				{ ...rent, ...aim({}) },
				{ op: 'rent', token: 'rental-1', cost: { quantity: 10, total: 0.9 } },
			],
		],
		refused: [
			[3, { parameters: undefined }],
			[4, { op: undefined }],
			[6, { op: 'buy' }],
			...(
				[
					[5, { urlNotification: 'example.com' }],
					[6, { apiKey: demoKeys.smsRestricted }],
					[25, { volumes: { 99999: 1 } }],
					[26, { volumes: undefined }],
					[26, { volumes: { 60200: 0 } }],
					[27, { volumes: { 60200: 267 } }],
				] as const
			).map(([code, change]) => [code, { ...rent, ...aim({}), ...change }] as const),
			...(
				[
					[7, { sexe: undefined }],
					[8, { sexe: 'x' }],
					[9, { minAge: undefined }],
					[12, { minAge: 17 }],
					[12, { minAge: 'young' }],
					[13, { maxAge: '' }],
					[14, { maxAge: 99 }],
					[15, { interest: 0 }],
					[16, { interest: '' }],
					[17, { subInterest: '' }],
					[18, { subInterest: -1 }],
					[19, { interest: undefined, subInterest: undefined }],
					[22, { category: '' }],
					[23, { category: 0 }],
					[61, { zipcode: '99999' }],
				] as const
			).map(([code, change]) => [code, { op: 'calcul', ...aim(change) }] as const),
		],
	},
	'sms GET /location/status': {
		source: 'docs/api/sms-partner.md 13.2',
		parameters: { token: 'rental-1' },
		before: [['sms POST /location/optin', rentWomen, 3_000], ['sms GET /location/file/download']],
		answer: {
			success: true,
			token: 'rental-1',
			status: 'File downloaded by user from api',
			location: {
				sexe: 'femme',
				minAge: 31,
				maxAge: 49,
				zipcode: '60200',
				interest: '12',
				category: 103,
				details_localisation: [
					{ Type: 'cp', Location: '60200', VolumeDesired: '10', Volume: '266' },
				],
				cost: { quantity: 10, total: '0.900', cost_unity: '0.090' },
			},
			file: { phoneNumbers: '10' },
		},
		refused: unknown,
	},
	// It answers with a file: rentalFile.test.ts has it.
	'sms GET /location/file/download': {
		source: 'docs/api/sms-partner.md 13.3',
		parameters: { token: 'rental-1' },
		before: [['sms POST /location/optin', rentWomen, 3_000]],
		refused: unknown,
	},
};
