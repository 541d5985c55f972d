import { deleteContact } from '../../../nodes/SmsPartner/resources/contact/delete';
import { get } from '../../../nodes/SmsPartner/resources/contact/get';
import { getAll } from '../../../nodes/SmsPartner/resources/contact/getAll';
import { entryOf } from '../operations';
import { callOf, outputOf } from '../reading';

describe('Deleting a contact', () => {
	it('is a POST, once for all items that want it', () => {
		expect(callOf(deleteContact, { contactId: 815 })).toEqual({
			method: 'POST',
			path: '/contact/delete',
			body: { contactId: '815' },
		});
		expect(deleteContact.request).toHaveProperty('isShared', true);
	});

	it('says what was deleted', () => {
		expect(outputOf(deleteContact, deleteContact.example, { contactId: 'c81f5a27' })).toEqual({
			contactId: 'c81f5a27',
			status: 'deleted',
		});
	});

	it('may find it deleted already', () => {
		expect(deleteContact.alreadyDone?.codes).toEqual(['404']);
	});
});

describe('A contact that is there', () => {
	it('is asked for by its ID', () => {
		expect(callOf(get, { contactId: 'c81f5a27' })).toEqual({
			method: 'GET',
			path: '/contact/detail',
			query: { contactId: 'c81f5a27' },
		});
	});

	it('has its group, its dates as ISO and no empty fields', () => {
		const contact = {
			...{ contactId: 'c1', phone: '+33612345678', firstname: '', lastname: 'Dupont', url: '' },
			...{ shortUrl: '', date: '', custom1: '', createdAt: '2020-10-02T16:40:05+02:00' },
			...{ stopSms: '1', groupId: 6363 },
		};
		expect(outputOf(get, { success: true, contact }, { contactId: 'c1' })).toEqual({
			contactId: 'c1',
			groupId: 6363,
			phoneNumber: '+33612345678',
			lastname: 'Dupont',
			createdAt: '2020-10-02T16:40:05.000+02:00',
			stopSms: true,
		});
	});
});

describe('The contacts of a group', () => {
	it('are asked for by the page', () => {
		const query = { groupId: '6363', page: 1 };
		expect(callOf(getAll, { groupId: '6363' })).toEqual({
			method: 'GET',
			path: '/contact/list',
			query,
		});
		expect(getAll.pages).toEqual({ total: 'total', current: 'currentPage' });
	});

	it('say which group they are of', () => {
		expect(outputOf(getAll, entryOf(getAll), { groupId: '6363' })).toMatchObject({
			contactId: 'c81f5a27',
			groupId: 6363,
			phoneNumber: '+33612345678',
			stopSms: false,
		});
	});
});
