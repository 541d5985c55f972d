import { lines } from './core/core';
import { getCredits } from './nodes';
import { setStage } from './stage';

const asXml = { options: { _format: 'xml' } };
const products = ['sms', 'voice', 'mail'] as const;

const simplified = {
	sms: {
		product: 'sms',
		balance: 10225.119,
		currency: 'EUR',
		creditSms: 269082,
		creditSmsEco: 444570,
		creditHlr: 2045023,
		toSend: 0,
		username: 'exemple@email.com',
	},
	voice: {
		product: 'voice',
		balance: 19,
		currency: 'EUR',
		voiceMessages: 10,
		ttsSeconds: 5 * 3600 + 55 * 60 + 66,
		ttsLandlineSeconds: 3 * 3600 + 44 * 60 + 55,
	},
	mail: {
		product: 'mail',
		balance: 10225.119,
		currency: 'EUR',
		creditMail: 269082,
		username: 'exemple@email.com',
	},
};

const raw = {
	sms: {
		success: true,
		code: 200,
		user: { username: 'exemple@email.com', firstname: 'John', lastname: 'Doe' },
		credits: {
			creditSms: 269082,
			creditSmsECO: 444570,
			creditHlr: 2045023,
			toSend: 0,
			solde: '10225.119',
			currency: 'EUR',
			balance: '10225.119',
		},
	},
	voice: {
		success: true,
		credit: '19',
		currency: '€',
		details: {
			tts: { h: 5, m: 55, s: 66 },
			tts_fixe: { h: 3, m: 44, s: 55 },
			voice: { message: 10 },
		},
	},
	mail: {
		success: true,
		code: 200,
		user: { username: 'exemple@email.com' },
		credits: { creditMail: 269082, currency: 'EUR', balance: '10225.119' },
	},
};

describe.each(lines)('Get Credits, in line %s', (line) => {
	const stage = setStage(line);

	describe('sends', () => {
		it('GET /me with the key in the query to SMS Partner', async () => {
			await stage.run(getCredits.sms());
			expect(stage.requests).toMatchObject([
				{ product: 'sms', method: 'GET', path: '/me', query: { apiKey: stage.keys.sms } },
			]);
			expect(stage.requests[0]?.rawBody).toBe('');
		});

		it('GET /me/KEY with nothing else to Voice Partner', async () => {
			await stage.run(getCredits.voice());
			expect(stage.requests).toMatchObject([
				{ product: 'voice', method: 'GET', path: `/me/${stage.keys.voice}`, query: {} },
			]);
		});

		it('GET /me with the key in the query to Mail Partner', async () => {
			await stage.run(getCredits.mail());
			expect(stage.requests).toMatchObject([
				{ product: 'mail', method: 'GET', path: '/me', query: { apiKey: stage.keys.mail } },
			]);
		});

		it('no key in a header', async () => {
			await stage.run(getCredits.sms());
			expect(JSON.stringify(stage.requests[0]?.headers)).not.toContain(stage.keys.sms);
		});
	});

	describe.each(products)('of %s', (product) => {
		it('gives numbers and an ISO currency', async () => {
			const run = await stage.run(getCredits[product]());
			expect(run.json('Partner')).toEqual([simplified[product]]);
		});

		it("gives the API's own answer without Simplify", async () => {
			const run = await stage.run(getCredits[product]({ simplify: false }));
			expect(run.json('Partner')).toEqual([raw[product]]);
		});

		it('asks for XML with _format in the query', async () => {
			await stage.run(getCredits[product](asXml));
			expect(stage.requests[0]?.query).toMatchObject({ _format: 'xml' });
		});

		it('gives the same item of an XML answer', async () => {
			const run = await stage.run(getCredits[product](asXml));
			expect(run.json('Partner')).toEqual([simplified[product]]);
		});

		it('gives the same item of an XML answer without Simplify', async () => {
			const run = await stage.run(getCredits[product]({ ...asXml, simplify: false }));
			expect(run.json('Partner')).toEqual([raw[product]]);
		});

		it.each([
			['with its texts beside the tags', { xmlLayout: 'compact' }],
			['with its balance as a number', { balance: 'number' }],
			['that calls itself a web page', { answerContentType: 'text/html' }],
		] as const)('gives the same item of an XML answer %s', async (_, switches) => {
			Object.assign(stage.simulator.switches, switches);
			const run = await stage.run(getCredits[product](asXml));
			expect(run.json('Partner')).toEqual([simplified[product]]);
		});

		it.each([
			['with its balance as a number', { balance: 'number' }],
			['that calls itself a web page', { answerContentType: 'text/html' }],
		] as const)('gives the same item of a JSON answer %s', async (_, switches) => {
			Object.assign(stage.simulator.switches, switches);
			const run = await stage.run(getCredits[product]());
			expect(run.json('Partner')).toEqual([simplified[product]]);
		});

		it('gives each of three items its own, paired output', async () => {
			const run = await stage.run(getCredits[product](), { rows: [{ a: 1 }, { a: 2 }, { a: 3 }] });
			const json = simplified[product];
			expect(run.items('Partner')).toEqual([
				[0, 1, 2].map((item) => ({ json, pairedItem: { item } })),
			]);
		});
	});

	describe('of answers that the documents leave open', () => {
		const withoutSolde = Object.fromEntries(
			Object.entries(raw.sms.credits).filter(([name]) => name !== 'solde'),
		);

		it.each([{}, asXml])(
			'counts the positions of an answer without solde (%o)',
			async (parameters) => {
				stage.simulator.switches.solde = false;
				const run = await stage.run(getCredits.sms({ ...parameters, simplify: false }));
				expect(run.json('Partner')).toEqual([{ ...raw.sms, credits: withoutSolde }]);
			},
		);

		it.each([{}, asXml])('reads EUR in place of the sign (%o)', async (parameters) => {
			stage.simulator.switches.voiceCurrency = 'EUR';
			const run = await stage.run(getCredits.voice(parameters));
			expect(run.json('Partner')).toEqual([simplified.voice]);
		});

		it.each([{}, asXml])('reads a voice answer that has a code (%o)', async (parameters) => {
			stage.simulator.switches.voiceCode = true;
			const run = await stage.run(getCredits.voice(parameters));
			expect(run.json('Partner')).toEqual([simplified.voice]);
		});

		it('reads the JSON of a Voice Partner that knows no XML', async () => {
			stage.simulator.switches.voiceXml = 'ignored';
			const run = await stage.run(getCredits.voice(asXml));
			expect(run.json('Partner')).toEqual([simplified.voice]);
		});
	});
});
