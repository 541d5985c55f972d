import { spawnSync } from 'node:child_process';
import { evaluate } from './plainNode';

describe('a command that the demo runs', () => {
	it('gives what it printed, without its errors', async () => {
		expect(await shell('echo out; echo err >&2')).toBe('out\n');
	});

	it('leaves nothing behind that would go on, or keep anybody waiting', async () => {
		const pid = await shell('sleep 60 & echo $!');
		expect(isRunning(Number(pid))).toBe(false);
	});

	it('is a failure when its exit code is not 0, told with its output', async () => {
		expect(await failure('echo out; echo err >&2; exit 3')).toBe(
			'\ntest ended unexpectedly.\n  | out\n  | err\nThe whole output is in demo/logs/test.log',
		);
	});

	it('shows the start and the end of a long output', async () => {
		const report = await failure('seq 100; exit 1');
		expect(report).toContain('  | 12\n  | …\n  | 89\n');
		expect(report).toContain('  | 100\n');
	});

	it('is a failure when there is no such command', async () => {
		expect(await evaluate('steps/children.mjs', report(['/no/such/command']))).toContain('ENOENT');
	});

	it.each([
		['alone', 'child.end()'],
		['when everything is', 'stopChildren()'],
	])('is ended, with all that it started, %s', async (_, end) => {
		const pids = await evaluate(
			'steps/children.mjs',
			`await (async () => {
				const child = await startChild('test', ['sh', '-c', 'sleep 60 & echo $!; echo $$; wait'], { cwd: '/' });
				while (child.printed().split('\\n').length < 3) await new Promise(setImmediate);
				await ${end};
				return child.printed().trim().split('\\n').map(Number);
			})()`,
		);
		expect(pids).toEqual([expect.any(Number), expect.any(Number)]);
		expect((pids as number[]).filter(isRunning)).toEqual([]);
	});
});

function shell(script: string): Promise<unknown> {
	const commandLine = JSON.stringify(['sh', '-c', script]);
	return evaluate('steps/children.mjs', `await run('test', ${commandLine}, { cwd: '/' })`);
}

function failure(script: string): Promise<unknown> {
	return evaluate('steps/children.mjs', report(['sh', '-c', script]));
}

function report(commandLine: string[]): string {
	return `await run('test', ${JSON.stringify(commandLine)}, { cwd: '/' }).catch(({ report }) => report)`;
}

/** A zombie is not running: it has ended, and waits for its parent to take notice. */
function isRunning(pid: number): boolean {
	const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
	return stdout.trim() !== '' && !stdout.startsWith('Z');
}
