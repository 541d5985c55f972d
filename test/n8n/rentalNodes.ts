import type { INodeParameters } from 'n8n-workflow';
import { partner } from './nodes';

/** Nodes that rent contacts, and what goes over the wire for them. */
const target = { sexe: 'women', minAge: 25, maxAge: 35, interest: 14 };
export const in60200 = { zipcode: '60200' };
/** 20 contacts at 0.09 EUR. */
export const volumes = { volume: [{ location: '60200', volume: 20 }] };
export const sent = { sexe: 'f', minAge: '25', maxAge: '35', interest: 14, zipcode: '60200' };
export const price = {
	contacts: 20,
	cost: 1.8,
	unitCost: 0.09,
	locations: [{ location: '60200', type: 'postcode', contacts: 20 }],
};

function rental(operation: string, parameters: INodeParameters = {}) {
	return partner('smsPartner', 'contactRental', operation, parameters);
}

export const calculate = (parameters: INodeParameters = {}) =>
	rental('calculate', { ...target, options: in60200, ...parameters });
export const getPrice = (parameters: INodeParameters = {}) =>
	rental('getPrice', { ...target, volumes, ...parameters });
export const rent = (parameters: INodeParameters = {}) =>
	rental('rent', { ...target, volumes, ...parameters });
