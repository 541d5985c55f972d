import type { IDataObject } from 'n8n-workflow';

/** What an item has besides what "Get Credits" of its product gives, each with an example. */
export const added: IDataObject = {
	threshold: 10,
	errors: [
		{
			product: 'voice',
			error: 'Voice Partner, Get Credits: No connection to the API could be made.',
		},
	],
};
