import { runBalances } from './balances.mjs';
import { createDataTables } from './dataTables.mjs';
import { Failure } from './failure.mjs';
import { demo, project } from './folders.mjs';
import { install } from './install.mjs';
import { configure, startServer } from './n8n.mjs';
import { build, placePackage } from './package.mjs';
import { buildDatabase, findRuntime } from './runtime.mjs';
import { sendRepliesTo, triggerAddress } from './replies.mjs';
import { logIn } from './session.mjs';
import { startSimulator } from './simulator.mjs';
import { say, step } from './terminal.mjs';
import { callWebhook, phoneNumber, voiceDropExample, webhookAddress } from './voiceDrop.mjs';
import { importExamples, publish, readExample } from './workflows.mjs';

const stopsExample = 'stops-to-the-stop-list';

/** The examples that somebody calls from outside. Publishing them sends nothing. */
const published = [voiceDropExample, stopsExample, 'clean-a-phone-list'];

/**
 * What is running.
 *
 * @typedef {object} Demo
 * @property {import('./simulator.mjs').Simulator} simulator
 * @property {import('./n8n.mjs').N8n} n8n
 * @property {import('./children.mjs').Child} server
 * @property {import('./session.mjs').Session} session
 */

/**
 * Installs and builds what is missing.
 *
 * @returns {Promise<import('./runtime.mjs').Runtime>} the Node for n8n
 */
export async function prepare() {
	if (process.platform === 'win32') {
		throw new Failure('npm start needs Linux or macOS.', {
			advice: 'On Windows, run it inside WSL.',
		});
	}
	await install(project, 'install', 'Installing the tools of this project');
	await step('Building the package', build);
	await install(demo, 'install-n8n', 'Installing n8n 2.41, once (2 GB)');
	const runtime = findRuntime();
	await buildDatabase(runtime);
	return runtime;
}

/**
 * Starts the simulator and n8n with the package and the examples in it.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {string} userFolder the n8n in it keeps the user's login, workflows and executions
 * @param {NodeJS.ProcessEnv} [settings] more of n8n's
 * @returns {Promise<Demo>}
 */
export async function serve(runtime, userFolder, settings) {
	const simulator = await step('Starting the simulator of the three APIs', startSimulator);
	const n8n = await configure(runtime, userFolder, settings);
	await step('Installing the package and the examples in n8n', async () => {
		await placePackage(n8n.userFolder);
		await importExamples(n8n, simulator);
	});
	const server = await step('Starting n8n', () => startServer(n8n));
	const session = await step('Publishing the webhooks', async () => {
		const session = await logIn(n8n);
		await createDataTables(session);
		for (const name of published) await publish(session, await readExample(name));
		await sendRepliesTo(simulator, triggerAddress(n8n, await readExample(stopsExample)));
		return session;
	});
	return { simulator, n8n, server, session };
}

/**
 * Runs the examples.
 *
 * @param {Demo} demo
 * @param {boolean} withWebhook the one that starts with a webhook, too
 * @returns {Promise<boolean>} whether n8n and the simulator tell the same
 */
export async function runExamples({ simulator, n8n, session }, withWebhook) {
	const disagreements = await runBalances(session, simulator);
	if (withWebhook) disagreements.push(...(await callWebhook(n8n, simulator)));
	say(verdict(disagreements));
	return disagreements.length === 0;
}

/**
 * Says where everything is, and waits for as long as it is there.
 *
 * @param {Demo} demo
 * @param {import('./children.mjs').Child[]} [others] that have to be there too
 * @returns {Promise<never>}
 */
export async function stay({ simulator, n8n, server, session }, others = []) {
	say(directions(simulator, n8n, session.login));
	const children = [server, simulator.child, ...others];
	const name = await Promise.race(children.map(({ ended, name }) => ended.then(() => name)));
	throw new Failure(`${name} stopped unexpectedly.`, {
		advice: 'Its output is in demo/logs/.',
	});
}

function verdict(disagreements) {
	if (disagreements.length === 0)
		return 'The simulator says the same: the balances, the money and the requests agree.';
	return ['The simulator says otherwise:', ...disagreements.map((one) => `  - ${one}`)].join('\n');
}

function directions(simulator, n8n, login) {
	const webhook = webhookAddress(n8n);
	const control = `${simulator.address}/_simulator`;
	const mobile = phoneNumber.replace(/^0/, '+33');
	return `
  Editor     ${n8n.address}/home/workflows
  Log in     ${login.email}
  Password   ${login.password}
  Webhook    ${webhook}
  Requests   ${control}/requests (what reached the simulator)

  Drop a voice message:
  curl -X POST ${webhook} -H 'content-type: application/json' -d '{"orderId":"A-1001","phoneNumbers":"${phoneNumber}"}'

  Send in the editor, and watch what comes back:
  - "Clean a phone list", from "Start the Check": each result starts it again, after 3 seconds.
  - "Appointment reminder": four executions wait until somebody answers.
    curl ${control}/replies -d '{"from":"+33639980041","text":"OK"}'
  - "STOPs to the STOP list" starts when somebody sends STOP.
    curl ${control}/replies -d '{"from":"${mobile}","text":"STOP"}'
  - A send with "Report To" gets its delivery report in the trigger of its workflow, after 3 seconds.
  What was called, and what n8n answered: ${control}/callbacks

  Ctrl-C ends all of it.`;
}
