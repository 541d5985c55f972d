import type { IncomingMessage } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { WireAnswer } from './answers/render';
import { isFaultRule } from './faults/fault';
import { callbackControls } from './callbacks/control';
import { Listed } from './messages/listed';
import { Money } from './money';
import { isRecord } from './parameters';
import type { ProductName } from './product';
import { productNames } from './product';
import type { Account } from './state';
import { areSwitches } from './switches';
import type { World } from './world';

type Control = (world: World, body: unknown) => unknown;

/** The control requests for other processes, by method and path (listed in README.md). */
const controls: Readonly<Record<string, Control>> = {
	'GET /_simulator/requests': ({ requests }) => requests,
	'GET /_simulator/counts': ({ requestCounts }) => Object.fromEntries(requestCounts),
	'GET /_simulator/state': ({ state }) => state,
	'POST /_simulator/balances': ({ state }, body) => {
		if (!areBalances(body))
			throw new TypeError('Not balances: { "sms": 12.5, "voice": 0 }, in euros');
		for (const name of productNames) {
			const euros = body[name];
			if (euros !== undefined) state[name].balance = Money.euros(euros);
		}
		return state;
	},
	'POST /_simulator/recipients': ({ state }, body) => {
		for (const name of productNames)
			fillLists(state[name], isRecord(body) ? body[name] : undefined);
		return state;
	},
	'GET /_simulator/switches': ({ switches }) => switches,
	'POST /_simulator/switches': (world, body) => {
		if (!areSwitches(body)) throw new TypeError('Not a set of switches: see simulator/switches.ts');
		return Object.assign(world.switches, body);
	},
	'POST /_simulator/faults': (world, body) => {
		const rules: unknown[] = Array.isArray(body) ? body : [body];
		if (!rules.every(isFaultRule))
			throw new TypeError('Not a fault: see simulator/faults/fault.ts');
		world.faults.add(...rules);
		return { added: rules.length };
	},
	'DELETE /_simulator/faults': (world) => {
		world.faults.clear();
		return {};
	},
	...callbackControls,
	'POST /_simulator/reset': (world) => {
		world.reset();
		return {};
	},
};

/** Carries out a control request; 404 if it does not exist, 400 if its body is invalid. */
export async function answerControl(world: World, request: IncomingMessage): Promise<WireAnswer> {
	const control = controls[`${request.method} ${request.url}`];
	if (control === undefined)
		return json(404, { error: 'No such control', controls: Object.keys(controls) });
	try {
		const body = await readText(request);
		return json(200, await control(world, body === '' ? undefined : JSON.parse(body)));
	} catch (error) {
		return json(400, { error: error instanceof Error ? error.message : String(error) });
	}
}

function areBalances(value: unknown): value is Partial<Record<ProductName, number>> {
	if (!isRecord(value)) return false;
	return Object.entries(value).every(
		([name, euros]) => productNames.some((known) => known === name) && typeof euros === 'number',
	);
}

/** Adds recipients to the lists of an account, all or none. */
function fillLists(account: Account, given: unknown): void {
	if (given === undefined) return;
	const lists = Object.entries(account).filter(([, value]) => value instanceof Listed);
	const known = (name: string) => lists.some(([list]) => list === name);
	if (
		!isRecord(given) ||
		!Object.entries(given).every(([name, all]) => known(name) && isTexts(all))
	)
		throw new TypeError('Not recipients: { "sms": { "poisoned": ["+33612345678"] } }');
	for (const [name, list] of lists) {
		const added = given[name];
		if (list instanceof Listed && isTexts(added)) for (const one of added) list.add(one);
	}
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function json(status: number, value: unknown): WireAnswer {
	return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
