import type { IDataObject } from 'n8n-workflow';

/** The fields of an item in addition to those of "Get Credits", each with an example. */
export const added: IDataObject = {
	threshold: 10,
	errors: [
		{
			product: 'voice',
			error: 'Voice Partner, Get Credits: Could not connect to the API.',
		},
	],
};
