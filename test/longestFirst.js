const { default: Sequencer } = require('@jest/test-sequencer');

/** Waits two minutes for a real limit; begun last, it would make all the tests longer by these. */
const LONGEST = /paceInRealTime\.test\.ts$/;

/** Jest's order (what took long the last time first, or else by size), but the test that waits before all others. */
module.exports = class extends Sequencer {
	sort(tests) {
		const isLongest = ({ path }) => LONGEST.test(path);
		const sorted = super.sort(tests);
		return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
	}
};
