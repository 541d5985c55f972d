import { relative } from 'node:path';
import { logFile, project } from './folders.mjs';

/** Of a long output, these many lines at its start and at its end: npm has the cause first, compilers have it last. */
const shownLines = 12;

/** An error that stops `npm start`, with a message for the user. */
export class Failure extends Error {
	/**
	 * @param {string} message what happened
	 * @param {{ advice?: string, log?: string, excerpt?: string }} [details] what to do; where the
	 *   whole output is, and the parts of it that tell most
	 */
	constructor(message, details = {}) {
		super(message);
		this.name = 'Failure';
		this.details = details;
	}

	/** All of it, as it is printed. */
	get report() {
		const { advice, log, excerpt } = this.details;
		const parts = [this.message];
		if (excerpt) parts.push(excerpt.replace(/^/gm, '  | '));
		if (log) parts.push(`The whole output is in ${log}`);
		if (advice) parts.push(advice);
		return `\n${parts.join('\n')}`;
	}

	/**
	 * The same failure with a next step.
	 *
	 * @param {string} advice
	 */
	withAdvice(advice) {
		return new Failure(this.message, { ...this.details, advice });
	}
}

/**
 * @param {string} name of the process, and of its log file
 * @param {string} output
 */
export function endedUnexpectedly(name, output) {
	return new Failure(`${name} ended unexpectedly.`, {
		log: relative(project, logFile(name)),
		excerpt: excerpt(output),
	});
}

function excerpt(output) {
	const lines = output.trimEnd().split('\n');
	if (lines.length <= 2 * shownLines) return lines.join('\n');
	return [...lines.slice(0, shownLines), '…', ...lines.slice(-shownLines)].join('\n');
}
