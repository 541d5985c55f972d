import { demoAudioTokens, demoSubaccount, demoSubaccountKey, Money } from '../../simulator';
import { lines } from './core/core';
import { closedPort, setStage } from './stage';

const audioFiles = { type: 'n8n-nodes-smspartner.voicePartner', method: 'searchAudioFiles' };
const subaccounts = { type: 'n8n-nodes-smspartner.smsPartner', method: 'searchSubaccounts' };

describe.each(lines)("The lists of the nodes' panels, in line %s", (line) => {
	const stage = setStage(line, { echoKey: true });

	describe('audio files', () => {
		it('are offered by name and duration', async () => {
			expect(await stage.searchList(audioFiles)).toEqual({
				results: [
					{ name: 'filename1 (0:07)', value: demoAudioTokens.welcome },
					{ name: 'filename2 (0:12)', value: demoAudioTokens.reminder },
				],
			});
		});

		it('are asked for once, with the key in the path', async () => {
			await stage.searchList(audioFiles);
			expect(stage.requests.map(({ path }) => path)).toEqual([`/audios/${stage.keys.voice}`]);
		});

		it('are found by a part of their name, in any case', async () => {
			const found = await stage.searchList({ ...audioFiles, filter: 'NAME2' });
			expect(found.results.map(({ value }) => value)).toEqual([demoAudioTokens.reminder]);
		});
	});

	describe('subaccounts', () => {
		const seven = Array.from({ length: 7 }, (_, number) =>
			demoSubaccount(number, `token-${number}`, Money.euros(number)),
		);

		it('are offered by e-mail address and balance', async () => {
			const { results } = await stage.searchList(subaccounts);
			expect(results[0]?.value).toBe('demo-subaccount-shop');
			expect(results[0]?.name).toMatch(/^email1 \(0\.8(00)? EUR\)$/);
		});

		it('never come with their own keys', async () => {
			const found = await stage.searchList(subaccounts);
			expect(JSON.stringify(found)).not.toContain(demoSubaccountKey);
		});

		it('come a page at a time', async () => {
			stage.simulator.switches.subaccountsPerPage = 3;
			stage.simulator.state.sms.subaccounts = seven;
			const tokens: unknown[] = [];
			let page = await stage.searchList(subaccounts);
			for (tokens.push(...page.results); page.paginationToken !== undefined;) {
				const paginationToken = String(page.paginationToken);
				page = await stage.searchList({ ...subaccounts, paginationToken });
				tokens.push(...page.results);
			}
			expect(tokens).toEqual(seven.map(({ token }) => expect.objectContaining({ value: token })));
			expect(stage.requests).toHaveLength(3);
		});

		it('end with a last page that is full', async () => {
			stage.simulator.switches.subaccountsPerPage = 7;
			stage.simulator.state.sms.subaccounts = seven;
			const page = await stage.searchList(subaccounts);
			expect(page.paginationToken).toBeUndefined();
		});

		it('are found on any page by a part of their name', async () => {
			stage.simulator.switches.subaccountsPerPage = 3;
			stage.simulator.state.sms.subaccounts = seven;
			const { results, paginationToken } = await stage.searchList({
				...subaccounts,
				filter: 'email5',
			});
			expect(results.map(({ value }) => value)).toEqual(['token-5']);
			expect(paginationToken).toBeUndefined();
		});

		it('are none for an account without any', async () => {
			stage.simulator.state.sms.subaccounts = [];
			expect(await stage.searchList(subaccounts)).toEqual({ results: [] });
		});
	});

	describe.each([
		['audio files', audioFiles],
		['subaccounts', subaccounts],
	])('of %s, when there is none', (_, search) => {
		it('say that the key is wrong', async () => {
			for (const account of Object.values(stage.simulator.state)) account.key = 'another key';
			await expect(stage.searchList(search)).rejects.toThrow(/key is incorrect/);
		});

		it('name the key that is missing', async () => {
			const none = { smsApiKey: '', voiceApiKey: '' };
			await expect(stage.searchList(search, none)).rejects.toThrow(/has no ".* API Key"/);
		});

		it('do not wait for long', async () => {
			stage.simulator.faults.add({ kind: 'rateLimited', retryAfter: 60, times: 'always' });
			await expect(stage.searchList(search)).rejects.toThrow(/too many requests/);
			expect(stage.requests).toHaveLength(1);
		});
	});

	it('say that the API gave a web page', async () => {
		stage.simulator.faults.add({ kind: 'htmlPage', times: 'always' });
		await expect(stage.searchList(audioFiles)).rejects.toThrow(/web page/);
	});

	it('say that nobody is there', async () => {
		const smsBaseUrl = `http://127.0.0.1:${await closedPort()}/sms/v1`;
		await expect(stage.searchList(subaccounts, { smsBaseUrl })).rejects.toThrow(
			/could not connect/i,
		);
	});
});
