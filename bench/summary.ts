import { DRAWN_MS } from './plan';
import { bytes, number, ratio, table, time } from './format';
import { engines, type EngineName } from './protocol';
import { creditsOf, sizesOf, trio, type Results } from './results';
import { clockTable } from './table';

function sends(results: Results, engine: EngineName): string[][] {
	return sizesOf(results, engine, 'personalised').map((items) => {
		const [a, b, c] = trio(results, engine, 'personalised', items);
		return [
			...[number(items), engine, number(a?.requests), number(b?.requests)],
			...[a, b, c].map((row) => time(row?.wallMs)),
			...[a, b, c].map((row) => time(row?.cpuMs)),
			...[ratio(b?.cpuMs, a?.cpuMs)],
		];
	});
}

function credits(results: Results): string {
	const sentences = engines.flatMap((engine) => {
		const [a, b] = creditsOf(results, engine);
		if (!a || !b) return [];
		return [`${time(a.cpuMs)} of CPU time in n8n-core ${engine} (HTTP Request: ${time(b.cpuMs)})`];
	});
	return `A single Get Credits takes ${sentences.join(' and ')}.`;
}

function memory({ rows }: Results): string {
	const above = rows.flatMap(({ subject, items, held }) =>
		held && subject === 'package' && items >= 10_000
			? [(held.peak - Math.max(held.result, 0)) / items]
			: [],
	);
	return `In addition to the items themselves, the package uses at most ${Math.max(...above).toFixed(0)} bytes per item.`;
}

/** The summary of the results in docs/guide/speed.md, as Markdown. */
export function summary(results: Results): string {
	const head = [
		...['items', 'engine', 'requests, package', 'HTTP Request'],
		...['time, package', 'HTTP Request', 'floor', 'CPU, package', 'HTTP Request', 'floor'],
		'CPU of HTTP Request ÷ package',
	];
	const { clock = [] } = results;
	const drawn = clock.filter(({ latencyMs }) => latencyMs === DRAWN_MS);
	const { tarball, unpacked } = results.packed;
	return [
		`On ${results.machine}, ${results.date}:`,
		table(
			head,
			engines.flatMap((engine) => sends(results, engine)),
		),
		`${credits(results)} ${memory(results)} The download size is ${bytes(tarball)}, the size on disk ${bytes(unpacked)}.`,
		...(drawn.length > 0
			? [
					`Elapsed time with a response time of ${DRAWN_MS} ms (a: this package, b: HTTP Request, c: the floor with 16 concurrent requests):`,
					clockTable({ clock: drawn }),
				]
			: []),
	].join('\n\n');
}
