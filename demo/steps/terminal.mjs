const clearLine = '\r\x1b[2K';
/** Without a terminal nothing can be overwritten, so a line comes seldom: enough to see that it goes on. */
const interval = process.stdout.isTTY ? 1000 : 15_000;

/**
 * Prints a line.
 *
 * @param {unknown} text
 */
export function say(text) {
	console.log(text);
}

/**
 * Does one step, and shows that it goes on while it lasts.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {() => string} [progress] how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work, progress = () => '') {
	const begin = Date.now();
	const line = (mark, ...details) => {
		const all = [...details, duration(Date.now() - begin)].filter((detail) => detail !== '');
		return `${mark} ${title} (${all.join(', ')})`;
	};
	const show = () => {
		if (process.stdout.isTTY) process.stdout.write(`${clearLine}${line('…', progress())}`);
		else say(line('…', progress()));
	};
	if (process.stdout.isTTY) show();
	const timer = setInterval(show, interval);
	const end = (mark) => {
		clearInterval(timer);
		say(`${process.stdout.isTTY ? clearLine : ''}${line(mark)}`);
	};
	try {
		const result = await work();
		end('✓');
		return result;
	} catch (error) {
		end('✗');
		throw error;
	}
}

/**
 * @param {number} milliseconds
 * @returns {string} '7 s' or '2 min 5 s'
 */
function duration(milliseconds) {
	const seconds = Math.round(milliseconds / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Rows of texts as a table for the terminal; the first row is its head.
 *
 * @param {string[][]} rows all of the same length
 * @param {number[]} numeric the columns that are aligned to the right
 * @returns {string}
 */
export function table(rows, numeric) {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const [head, ...body] = rows.map((row) =>
		row
			.map((text, column) =>
				numeric.includes(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]),
			)
			.join('  ')
			.trimEnd(),
	);
	const rule = widths.map((width) => '─'.repeat(width)).join('──');
	return [head, rule, ...body].map((line) => `  ${line}`).join('\n');
}
