import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { demoKeys } from '../../simulator';

// A process of its own may take longer than 5 seconds while other tests run.
jest.setTimeout(30_000);

const main = join(__dirname, '../../simulator/main.ts');

/** Starts the command on a free port, sends it the signal once it has printed all its lines, and waits for its end. */
async function run(signal: NodeJS.Signals): Promise<{ printed: string; code: unknown }> {
	const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0']);
	const ended = once(child, 'exit');
	let printed = '';
	for await (const chunk of child.stdout) {
		printed += String(chunk);
		if (printed.includes('_simulator')) child.kill(signal);
	}
	const [code]: unknown[] = await ended;
	return { printed, code };
}

describe('the command', () => {
	it('prints where each product is, and its key', async () => {
		const { printed } = await run('SIGTERM');
		expect(printed).toMatch(
			new RegExp(`http://127\\.0\\.0\\.1:\\d+/voice/v1 +key ${demoKeys.voice}`),
		);
	});

	it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s', async (signal) => {
		const { code } = await run(signal);
		expect(code).toBe(0);
	});
});
