import { startSimulator, type Simulator } from '../../simulator';

/** The simulator of a test file, once its tests run. */
export let simulator: Simulator;

interface Setting {
	/** Where its clock stands still before each test, in milliseconds since 1970; left out, it goes on. */
	readonly now?: number;
	/** Switches that hold for all tests of the file. */
	readonly switches?: NonNullable<Parameters<typeof startSimulator>[0]>['switches'];
}

/** Sets the clock to a moment, in milliseconds since 1970, until the test is over. */
export function at(now: number): void {
	jest.spyOn(Date, 'now').mockReturnValue(now);
}

/** Starts a simulator for the tests of a file: as new before each of them, ended after all. */
export function setSimulator({ now, switches = {} }: Setting = {}): void {
	beforeAll(async () => {
		simulator = await startSimulator({ switches });
	});
	beforeEach(() => {
		simulator.reset();
		if (now !== undefined) at(now);
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await simulator.stop());
}
