import type { Resource } from '../../../../engine/operation/operation';
import { calculate } from './calculate';
import { downloadFile } from './downloadFile';
import { getPrice } from './getPrice';
import { getStatus } from './getStatus';
import { rent } from './rent';

export const contactRental: Resource = {
	value: 'contactRental',
	name: 'Contact Rental',
	operations: [calculate, downloadFile, getPrice, getStatus, rent],
};
