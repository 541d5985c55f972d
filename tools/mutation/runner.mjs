import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';

/*
 * Keeps the tests loaded, from one mutant to the next. Stryker's runner for Jest loads tests, engine and
 * n8n-workflow anew for each mutant (a second, where most tests take a millisecond) and does not stop at
 * the first failure: the 126 mutants of convert.ts took more than five minutes with it, and one with this.
 */

const require = createRequire(join(process.cwd(), 'package.json'));

/** By this the changed code learns which mutant is active, and tells what was run. */
const stryker = (globalThis.__stryker__ ??= {});

/** Loads all tests with Jest's own functions, and with what they use of `jest`. */
function load() {
	require('tsx/cjs');
	const { describe, it, test, beforeEach, afterEach, getState } = require('jest-circus');
	const { ModuleMocker } = require('jest-mock');
	const mocker = new ModuleMocker(globalThis);
	const jest = {
		setTimeout() {},
		fn: mocker.fn.bind(mocker),
		spyOn: mocker.spyOn.bind(mocker),
		restoreAllMocks: () => mocker.restoreAllMocks(),
		isolateModulesAsync: async (body) => await body(),
	};
	const { jestExpect: expect } = require('@jest/expect');
	Object.assign(globalThis, { describe, it, test, beforeEach, afterEach, expect, jest });
	// The same values in each run: the score of the same code is the same.
	require('fast-check').configureGlobal({ seed: 1, numRuns: 5 });

	const root = join(process.cwd(), 'test/engine');
	for (const file of readdirSync(root, { recursive: true }).sort()) {
		if (file.endsWith('.test.ts')) describe(file, () => void require(join(root, file)));
	}
	return testsOf(getState().rootDescribeBlock, [], []);
}

/** The tests in a block, each with its full name and the hooks around it. */
function testsOf({ children, hooks }, names, before) {
	const around = [...before, ...hooks];
	return children.flatMap((child) => {
		const path = [...names, child.name];
		if (child.type === 'describeBlock') return testsOf(child, path, around);
		return child.mode === 'skip' ? [] : [{ id: path.join(' '), fn: child.fn, hooks: around }];
	});
}

const [PASSED, FAILED] = [0, 1];

/** Runs a test, with its hooks. */
async function run({ id, fn, hooks }) {
	const started = performance.now();
	const result = { id, name: id };
	try {
		for (const { type, fn } of hooks) if (type === 'beforeEach') await fn();
		await fn();
	} catch (error) {
		Object.assign(result, { failureMessage: String(error) });
	}
	for (const { type, fn } of hooks) if (type === 'afterEach') await fn();
	const status = 'failureMessage' in result ? FAILED : PASSED;
	return { ...result, status, timeSpentMs: performance.now() - started };
}

/** Runs tests one after the other, up to the first that fails unless all are wanted. */
async function runAll(tests, isAllWanted) {
	const results = [];
	for (const test of tests) {
		stryker.currentTestId = test.id;
		results.push(await run(test));
		stryker.currentTestId = undefined;
		if (results.at(-1).status === FAILED && !isAllWanted) break;
	}
	return results;
}

class LoadedTests {
	/** Tests cannot be loaded twice: Stryker starts a new process where it is needed. */
	capabilities() {
		return { reloadEnvironment: false };
	}

	async dryRun() {
		this.tests = load();
		const tests = await runAll(this.tests, true);
		return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
	}

	/**
	 * Runs the tests of a mutant. What an earlier mutant left behind may fail a test, or fill a cache so
	 * that nothing runs: it throws then, and Stryker asks again in a new process.
	 */
	async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
		const isNew = this.tests === undefined;
		if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
		Object.assign(stryker, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
		try {
			this.tests ??= load();
		} catch (error) {
			const failureMessage = String(error);
			return { status: 'killed', killedBy: ['loading'], failureMessage, nrOfTests: 0 };
		}
		stryker.activeMutant = activeMutant.id;
		// Those of the mutant's own folder find most.
		const isNear = ({ id }) => activeMutant.fileName.includes(`/engine/${id.split('/')[0]}/`);
		const chosen = this.tests
			.filter(({ id }) => testFilter?.includes(id) ?? true)
			.sort((a, b) => Number(isNear(b)) - Number(isNear(a)));
		const tests = await runAll(chosen, disableBail);
		const { hitCount } = stryker;
		stryker.activeMutant = undefined;
		const failed = chosen[tests.findIndex(({ status }) => status === FAILED)];
		const isLeftOver = failed ? (await run(failed)).status === FAILED : hitCount === 0;
		if (isLeftOver && !isNew) throw new Error('an earlier mutant left something');
		return (
			determineHitLimitReached(hitCount, hitLimit) ??
			toMutantRunResult({ status: 'complete', tests }, disableBail)
		);
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded', LoadedTests)];
