import { choiceField, textField } from '../../../../engine/fields/fields';
import { get } from '../../../../engine/operation/call';
import { operation } from '../../../../engine/operation/operation';
import { toNumber, toText, known } from '../../../../engine/values/convert';
import { rentedNumbers } from './phoneFile';
import { fileCodes, rentalToken } from './price';

/** docs/api/sms-partner.md 13.3. The rental's state says whether its file was downloaded, so this changes something. */
export const downloadFile = operation({
	value: 'downloadFile',
	name: 'Download File',
	action: 'Download the file of a contact rental',
	description:
		'Get the phone numbers of a rental that is ready. Keep them: the API may give the file out only once.',
	fields: {
		token: rentalToken,
		output: choiceField(
			{
				displayName: 'Output',
				type: 'options',
				options: [
					{ name: 'File', value: 'file', description: 'One item with the file as binary data' },
					{ name: 'Items', value: 'items', description: 'An item for each phone number' },
				],
				default: 'items',
				description:
					'What becomes of the file. Its form is not documented: CSV, JSON and a phone number on each line are understood; anything else is given out as a file.',
			},
			['file', 'items'],
		),
	},
	options: {
		binaryPropertyName: textField({
			displayName: 'Put Output File in Field',
			type: 'string',
			default: 'data',
			placeholder: 'e.g. data',
			hint: 'The name of the output binary field to put the file in',
			description: 'The binary field that the file goes to, where it is not made into items',
		}),
	},
	repeat: 'never', // the file may come only once
	lookAt: 'the status of the rental, with "Get Status"',
	request: {
		kind: 'single',
		isShared: true, // it is downloaded once, for all items that want the same
		call: ({ token }) => get('/location/file/download', { token }),
		about: ({ token }) => token,
	},
	file: {
		field: ({ options }) => options.binaryPropertyName ?? 'data',
		name: ({ token }) => `rental-${token.replace(/[^\w-]+/g, '_')}.csv`,
		items: (text, { output }) => (output === 'items' ? rentedNumbers(text) : []),
	},
	example: {},
	sometimes: {
		phoneNumber: '+33612345678',
		token: '5f1d7a84c2e9',
		fileName: 'rental-5f1d7a84c2e9.csv',
		mimeType: 'text/csv',
		bytes: 130,
		hint: 'No phone numbers were found in the file …',
	},
	answer: ({ fileName, mimeType, bytes }, { token, output }) =>
		known({
			token,
			fileName: toText(fileName),
			mimeType: toText(mimeType),
			bytes: toNumber(bytes),
			hint:
				output === 'items'
					? 'No phone numbers were found in the file: here it is as binary data.'
					: undefined,
		}),
	codes: fileCodes,
});
