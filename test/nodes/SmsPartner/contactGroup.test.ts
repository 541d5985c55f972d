import { create } from '../../../nodes/SmsPartner/resources/contactGroup/create';
import { deleteGroup } from '../../../nodes/SmsPartner/resources/contactGroup/delete';
import { getAll } from '../../../nodes/SmsPartner/resources/contactGroup/getAll';
import { entryOf } from '../operations';
import { callOf, outputOf } from '../reading';

describe('Creating a group', () => {
	it('sends its name, once for each item', () => {
		expect(callOf(create, { name: ' Clients ' })).toEqual({
			method: 'POST',
			path: '/group/add',
			body: { name: 'Clients' },
		});
		expect(create.request).not.toHaveProperty('isShared');
	});

	it.each([
		['6363', 6363],
		[6363, 6363],
		['a1b2', 'a1b2'],
	])('gives out the ID that the API gives it: %p', (groupId, id) => {
		const reply = { success: true, code: 2, name: 'Clients', groupId };
		expect(outputOf(create, reply, { name: 'Clients' })).toEqual({ groupId: id, name: 'Clients' });
	});

	it('knows that code 2 is about the key here, and code 1 is not', () => {
		expect(create.codes?.['2']).toMatchObject({ cause: 'credential-invalid' });
		expect(create.codes?.['1']?.meaning).toBe('The name is missing');
	});
});

describe('Deleting a group', () => {
	const groupId = { __rl: true, mode: 'id', value: '6363' };

	it('is a POST, once for all items that want it', () => {
		expect(callOf(deleteGroup, { groupId })).toEqual({
			method: 'POST',
			path: '/group/delete',
			body: { groupId: '6363' },
		});
		expect(deleteGroup.request).toHaveProperty('isShared', true);
	});

	it('says what was deleted', () => {
		expect(outputOf(deleteGroup, deleteGroup.example, { groupId })).toEqual({
			groupId: 6363,
			status: 'deleted',
		});
	});

	it('may find it deleted already', () => {
		expect(deleteGroup.alreadyDone?.codes).toEqual(['404']);
		expect(Object.keys(deleteGroup.codes ?? {})).toEqual(expect.arrayContaining(['1', '404']));
	});
});

describe('The groups of the account', () => {
	it('are asked for with no parameters', () => {
		expect(callOf(getAll, {})).toEqual({ method: 'GET', path: '/group/list' });
		expect(getAll).not.toHaveProperty('pages');
	});

	it('have the ID by which other operations know them', () => {
		expect(outputOf(getAll, entryOf(getAll), {})).toEqual({
			groupId: 6363,
			name: 'Customers in Lyon',
			createdAt: '2020-10-02T16:40:05.000+02:00',
			isSpecialFile: false,
			isLocationFile: false,
		});
	});
});
