import { searchContactGroups } from '../../nodes/SmsPartner/listSearch/searchContactGroups';
import { searchContacts } from '../../nodes/SmsPartner/listSearch/searchContacts';
import { searchSubaccounts } from '../../nodes/SmsPartner/listSearch/searchSubaccounts';
import { searchAudioFiles } from '../../nodes/VoicePartner/listSearch/searchAudioFiles';
import { panelThat } from '../engine/lists/panel';

/* What the lists of the panels show of an entry, and which of its fields they give. */

const group = { id: '10', name: 'Group 10' };
const subaccounts = (entry: object) => ({ success: true, total: 1, data: [entry] });
const token = 'token1';

it.each([
	[
		'a subaccount: whose it is and what it has',
		searchSubaccounts,
		subaccounts({ email: 'a@b.fr', token, credits: { balance: '0.800', currency: 'EUR' } }),
		{ name: 'a@b.fr (0.800 EUR)', value: token },
	],
	[
		'a subaccount of which nothing is said',
		searchSubaccounts,
		subaccounts({ token }),
		{ name: 'token1 (? EUR)', value: token },
	],
	[
		'a subaccount without a balance',
		searchSubaccounts,
		subaccounts({ token, email: null, credits: null }),
		{ name: 'token1 (? EUR)', value: token },
	],
	[
		'an audio file: its name and length',
		searchAudioFiles,
		{ nb_datas: 1, datas: [{ name: 'reminder.wav', token, duration: '0:07' }] },
		{ name: 'reminder.wav (0:07)', value: token },
	],
	[
		'a group of contacts: its name',
		searchContactGroups,
		{ success: false, groups: [group] },
		{ name: 'Group 10', value: '10' },
	],
])('The list shows %s', async (_, search, answer, choice) => {
	const { context } = panelThat(() => answer);
	expect(await search.call(context)).toEqual({ results: [choice] });
});

it.each([
	[{ firstname: 'Marie', lastname: 'Dupont' }, 'Marie Dupont +33612345678 (Group 10)'],
	[{ firstname: '', lastname: 'Dupont' }, 'Dupont +33612345678 (Group 10)'],
	[{}, '+33612345678 (Group 10)'],
	[{ phone: '' }, 'c1 (Group 10)'],
])('The list shows of a contact who it is and in which group: %p', async (changes, name) => {
	const one = { contactId: 'c1', phone: '+33612345678', ...changes };
	const { context } = panelThat(({ url }) =>
		url.endsWith('/group/list')
			? { success: false, groups: [group] }
			: { success: true, code: 200, currentPage: 1, total: '1', datas: [one] },
	);
	expect(await searchContacts.call(context)).toEqual({ results: [{ name, value: 'c1' }] });
});
