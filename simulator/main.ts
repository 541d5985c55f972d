import { parseArgs } from 'node:util';
import { demoKeys, demoSubaccounts, startSimulator } from '.';

/** Starts a simulator from the command line: `npm run simulator -- --port 4010`. Ends on SIGINT or SIGTERM. */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
	const simulator = await startSimulator({ port: Number(values.port) });
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void simulator.stop());
	const { sms, voice, mail } = simulator.urls;
	console.log(`SMS Partner    ${sms}    key ${demoKeys.sms}`);
	console.log(`Voice Partner  ${voice}  key ${demoKeys.voice}`);
	console.log(`Mail Partner   ${mail}   key ${demoKeys.mail}`);
	console.log(`Subaccounts    ${Object.values(demoSubaccounts).join(', ')}`);
	console.log(`Control        ${simulator.address}/_simulator/requests (see simulator/README.md)`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
