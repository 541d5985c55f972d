import { say, step, table } from './terminal.mjs';
import { agreement } from './agreement.mjs';
import { execute, readExample } from './workflows.mjs';
import { witness } from './witness.mjs';

const names = { sms: 'SMS Partner', voice: 'Voice Partner', mail: 'Mail Partner' };

/**
 * Runs "Watch the balances" and prints what it did.
 *
 * @param {import('./session.mjs').Session} session
 * @param {import('./simulator.mjs').Simulator} simulator
 * @returns {Promise<string[]>} in what the run and the simulator disagree
 */
export async function runBalances(session, simulator) {
	const workflow = await readExample('watch-the-balances');
	const [outputs, seen] = await step(`Running "${workflow.name}"`, () =>
		witness(simulator, () => execute(session, workflow)),
	);
	const plan = readPlan(workflow);
	const run = readRun(outputs);
	say(`\n${balancesTable(run, plan)}\n`);
	const { balancesDisagreements } = await agreement();
	return balancesDisagreements(plan, run, seen);
}

/**
 * @param {any} workflow
 * @returns {import('../agreement').BalancesPlan}
 */
function readPlan({ nodes }) {
	const parameters = (name) => nodes.find((node) => node.name === name).parameters;
	const { credit, tokenSubaccount } = parameters('Add Credit to the Shop');
	const [{ rightValue: threshold }] = parameters('Balance Is Low?').conditions.conditions;
	return { threshold, credit, tokenSubaccount: tokenSubaccount.value };
}

/**
 * @param {(node: string) => any[][]} outputs
 * @returns {import('../agreement').BalancesRun}
 */
function readRun(outputs) {
	const [balances = []] = outputs('All Balances');
	const [low = []] = outputs('Balance Is Low?');
	const [topUps = []] = outputs('Add Credit to the Shop');
	return {
		balances: balances.map(({ product, balance, currency }) => ({ product, balance, currency })),
		low: low.map(({ product }) => product),
		topUps: topUps.map(({ credit, subaccountCredit, currency, tokenSubaccount }) => ({
			credit,
			subaccountCredit,
			currency,
			tokenSubaccount,
		})),
	};
}

/**
 * @param {import('../agreement').BalancesRun} run
 * @param {import('../agreement').BalancesPlan} plan
 * @returns {string}
 */
function balancesTable({ balances, low, topUps }, { threshold, credit }) {
	const added = topUps.map(
		({ currency, tokenSubaccount }) => `, ${credit} ${currency} added to ${tokenSubaccount}`,
	);
	const rows = balances.map(({ product, balance, currency }) => [
		names[product] ?? String(product),
		amount(balance),
		String(currency),
		low.includes(product) ? `below ${threshold}${added.join('')}` : 'enough',
	]);
	const purses = topUps.map(
		({ credit: left, subaccountCredit, currency, tokenSubaccount }) =>
			`\n\n  Now ${tokenSubaccount} has ${amount(subaccountCredit)} ${currency}, and the main account ${amount(left)} ${currency}`,
	);
	const head = ['Product', 'Balance', 'Currency', 'What happened'];
	return table([head, ...rows], [1]) + purses.join('');
}

/** The API prints up to three decimals. */
function amount(euros) {
	return Number(euros).toFixed(3);
}
