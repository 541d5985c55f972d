import { DateTime } from 'luxon';
import type { Switches } from './switches';

/** A group of contacts, as in the list of groups (docs/api/sms-partner.md 5.3). */
export interface ContactGroup {
	id: number;
	name: string;
	/** Milliseconds since 1970. */
	createdAt: number;
	isSpecialFile: boolean;
	isLocationFile: boolean;
}

/** The contact in a request; omitted details are empty (docs/api/sms-partner.md 5.4). */
export interface ContactDetails {
	/** A number in the international form (+336…). */
	phone: string;
	firstname: string;
	lastname: string;
	/** 'YYYY-MM-DD', or empty. */
	date: string;
	/** `shortUrlPartnr` in requests, which no page describes. */
	shortUrl: string;
	url: string;
	custom1: string;
	custom2: string;
	custom3: string;
	custom4: string;
}

/** A contact of a group. */
export interface Contact extends ContactDetails {
	contactId: string;
	groupId: number;
	/** Milliseconds since 1970. */
	createdAt: number;
}

/** The details of a contact with only a number. */
export function bareDetails(phone: string): ContactDetails {
	const custom = { custom1: '', custom2: '', custom3: '', custom4: '' };
	return { phone, firstname: '', lastname: '', date: '', shortUrl: '', url: '', ...custom };
}

/** The creation date of the initial groups and contacts, as in the sample of docs/api/sms-partner.md 5.3. */
const demoMoment = Date.parse('2020-10-02T16:40:05+02:00');

/** A group for a simulator's `state.sms.groups`. */
export function demoGroup(id: number, name: string): ContactGroup {
	return { id, name, createdAt: demoMoment, isSpecialFile: false, isLocationFile: false };
}

/** A contact for a simulator's `state.sms.contacts`; `phone` in the international form. */
export function demoContact(
	contactId: string,
	groupId: number,
	phone: string,
	details: Partial<ContactDetails> = {},
): Contact {
	return { ...bareDetails(phone), ...details, contactId, groupId, createdAt: demoMoment };
}

/** A moment as groups and contacts print it: '2020-10-02T16:40:05+02:00'. */
export function offsetMoment(milliseconds: number, { timeZone }: Switches): string {
	const time = DateTime.fromMillis(milliseconds, { zone: timeZone });
	return time.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}
