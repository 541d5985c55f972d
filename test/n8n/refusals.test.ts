import { demoAudioTokens, demoSubaccounts, Money, type Switches } from '../../simulator';
import { lines, type NodeJson } from './core/core';
import { addCredit, byId, getCredits, removeCredit, sendVoice } from './nodes';
import { mobile, personalised, sendSms } from './smsNodes';
import { setStage, told, type Stage } from './stage';

/** What the simulator refuses for a reason of its own. */
interface Refused {
	why: string;
	node: NodeJson;
	prepare?: (stage: Stage) => void;
	meaning: RegExp;
	/** The API's own text. */
	said: string;
}

const noKey = (stage: Stage): void => {
	for (const account of Object.values(stage.simulator.state)) account.key = 'another key';
};
const wrongKey = { prepare: noKey, meaning: /key is incorrect/, said: 'Clé API incorrecte' };
const number = '+33698765432';

const refusals: Refused[] = [
	{ why: 'a wrong SMS key', node: getCredits.sms(), ...wrongKey },
	{ why: 'a wrong voice key', node: getCredits.voice(), ...wrongKey },
	{ why: 'a wrong mail key', node: getCredits.mail(), ...wrongKey },
	{ why: 'a wrong key of a transfer', node: addCredit(), ...wrongKey },
	{ why: 'a wrong key of a voice message', node: sendVoice(), ...wrongKey },
	{
		why: 'an account that may not move credit',
		node: addCredit(),
		prepare: ({ simulator }) => (simulator.state.sms.mayMoveCredit = false),
		meaning: /not allowed to move credit/,
		said: "Vous n'avez pas l'autorisation",
	},
	{
		why: 'no such subaccount',
		node: addCredit({ tokenSubaccount: byId('nobody') }),
		meaning: /subaccount does not exist/,
		said: "Le sous-compte n'existe pas",
	},
	{
		why: 'a subaccount with too little',
		node: removeCredit({ tokenSubaccount: byId(demoSubaccounts.shop) }),
		meaning: /not enough credit/,
		said: 'Crédit insufisant',
	},
	{
		why: 'an empty main account',
		node: addCredit(),
		prepare: ({ simulator }) => (simulator.state.sms.balance = Money.zero),
		meaning: /no balance left/,
		said: 'La balance doit être supérieur à 0',
	},
];

const voiceRefusals: Refused[] = [
	{
		why: 'no such audio file',
		node: sendVoice({ tokenAudio: byId('nothing') }),
		meaning: /audio file does not exist/,
		said: "Le fichier audio n'a pas été trouvé",
	},
	{
		why: 'a sender of somebody else',
		node: sendVoice({ options: { sender: '+33611111111' } }),
		meaning: /sender is not validated/,
		said: "L'émetteur n'est pas autorisé",
	},
	{
		why: 'a number that the API rejects',
		node: sendVoice({ phoneNumbers: number }),
		prepare: ({ simulator }) => simulator.state.voice.poisoned.add(number),
		meaning: /rejected one of the phone numbers/,
		said: "Le numéro de téléphone n'est pas autorisé",
	},
	{
		why: 'no credit',
		node: sendVoice(),
		prepare: ({ simulator }) => (simulator.state.voice.balance = Money.zero),
		meaning: /not enough credit/,
		said: 'Crédit insuffisant',
	},
];

describe.each(lines)('What the API refuses, in line %s', (line) => {
	const stage = setStage(line);

	describe.each([400, 200, 'byMeaning'] as const)('with HTTP status %s', (errorStatus) => {
		it.each([...refusals, ...voiceRefusals])(
			'is explained, and asked once: $why',
			async ({ node, prepare, meaning, said }) => {
				stage.simulator.switches.errorStatus = errorStatus;
				prepare?.(stage);
				const run = await stage.run({ ...node, onError: 'continueRegularOutput' });
				const { error } = run.json('Partner')[0] ?? {};
				expect(error).toMatch(meaning);
				expect(error).toContain(said);
				expect(error).not.toMatch(/unknown/i);
				expect(stage.requests.map(({ carriedOut }) => carriedOut)).toEqual([false]);
			},
		);
	});

	it.each<Partial<Switches>>([
		{ voiceError: 'code' },
		{ voiceError: 'message' },
		{ voiceError: 'error' },
		{ voiceError: 'object' },
		{ voiceError: 'list' },
		{ voiceError: 'sentence' },
	])('is understood wherever Voice Partner puts its code (%o)', async (switches) => {
		Object.assign(stage.simulator.switches, switches);
		const run = await stage.run(sendVoice({ tokenAudio: byId('nothing') }));
		expect(told(run)).toMatch(/audio file does not exist/);
		expect(told(run)).toContain('AUDIO_FILE_NOT_FOUND');
		expect(told(run)).not.toContain('nothing more');
	});

	it.each<Partial<Switches>>([
		{ voiceError: 'code' },
		{ voiceError: 'message' },
		{ voiceError: 'error' },
		{ voiceError: 'object' },
		{ voiceError: 'list' },
		{ voiceError: 'sentence' },
	])('keeps the text about a wrong voice key (%o)', async (switches) => {
		Object.assign(stage.simulator.switches, switches);
		noKey(stage);
		const run = await stage.run(getCredits.voice());
		expect(told(run)).toContain('"Clé API incorrecte"');
	});

	it.each([getCredits.sms, getCredits.voice, getCredits.mail, addCredit])(
		'is explained when the answer is XML (%#)',
		async (node) => {
			noKey(stage);
			const run = await stage.run(node({ options: { _format: 'xml' } }));
			expect(told(run)).toMatch(/key is incorrect/);
			expect(told(run)).toContain('"Clé API incorrecte" (code 10)');
		},
	);

	it('names the refused recipient when the answer is XML, too: the others are sent at once', async () => {
		const rows = personalised(8);
		stage.simulator.state.sms.poisoned.add(mobile(5));
		const node = sendSms({ options: { _format: 'xml' } });
		const run = await stage.run({ ...node, onError: 'continueRegularOutput' }, { rows });
		const { error } = run.json('Partner')[5] ?? {};
		expect(error).toMatch(/rejected one of the values.*n'est pas valide \(\+?\d+\)" \(code 9\)/);
		expect(run.json('Partner').filter((item) => 'error' in item)).toHaveLength(1);
		expect(stage.requests).toHaveLength(2);
	});

	it('keeps the text where the tables number the codes in another way', async () => {
		stage.simulator.switches.subaccountCodes = 'global';
		const run = await stage.run(addCredit({ tokenSubaccount: byId('nobody') }));
		expect(told(run)).toContain("Le sous-compte n'existe pas");
	});

	it('hurts only its own item under Continue', async () => {
		const tokenAudio = byId('={{ $json.audio }}');
		const phoneNumbers = '={{ $json.to }}';
		const options = { combineItems: false };
		const alone = sendVoice({ tokenAudio, phoneNumbers, options });
		const node = { ...alone, onError: 'continueRegularOutput' as const };
		const rows = [demoAudioTokens.welcome, 'nothing', demoAudioTokens.welcome].map(
			(audio, index) => ({ audio, to: `061234567${index}` }),
		);
		const run = await stage.run(node, { rows });
		expect(run.items('Partner')[0]).toMatchObject([
			{ json: { campaignId: 'demoCampaign1' }, pairedItem: { item: 0 } },
			{ json: { error: expect.stringContaining('item 1') }, pairedItem: { item: 1 } },
			{ json: { campaignId: 'demoCampaign2' }, pairedItem: { item: 2 } },
		]);
	});

	describe('under Stop, in the middle', () => {
		// The third is about the same as the second: about another it could be under way with it.
		const rows = ['shop', 'nobody', 'nobody'].map((to) => ({ token: `demo-subaccount-${to}` }));
		const node = addCredit({ tokenSubaccount: byId('={{ $json.token }}') });

		it('sends nothing more', async () => {
			await stage.run(node, { rows });
			expect(stage.requests).toHaveLength(2);
		});

		it('says what had been done by then, and what was not sent', async () => {
			const run = await stage.run(node, { rows });
			expect(told(run)).toMatch(/completed: item 0/i);
			expect(told(run)).toMatch(/not sent: item 2/i);
			expect(run.error?.context).toMatchObject({ itemIndex: 1 });
		});
	});
});
