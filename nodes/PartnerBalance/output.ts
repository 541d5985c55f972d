import type { IDataObject } from 'n8n-workflow';

/** What an item has besides what "Get Credits" of its product gives, each with an example. */
export const added: IDataObject = {
	threshold: 10,
	errors: [
		{
			product: 'voice',
			error: 'Voice Partner, Get Credits: Could not connect to the API.',
		},
	],
};
