import { engines, subjects, type EngineName, type Subject } from './protocol';
import { clockRowOf, rowOf, type Results, type Row } from './results';
import { DRAWN_MS } from './plan';

/** A panel of the chart. */
interface Panel {
	readonly title: string;
	readonly engine: EngineName;
	readonly figure: 'wallMs' | 'cpuMs';
	readonly left: number;
	readonly top: number;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

const WIDTH = 880;
const HEIGHT = 640;
const PANEL = { width: 340, height: 200 };
const COLUMNS = [70, 490];
const ROWS = [110, 380];

/** Powers of ten: items from 1 to 100,000, milliseconds from 1 to 1,000,000. */
const X_DECADES = 5;
const Y_DECADES = 6;
const ITEMS = Array.from({ length: X_DECADES + 1 }, (_, power) => 10 ** power);
const TIMES = ['1 ms', '10 ms', '0.1 s', '1 s', '10 s', '100 s', '1000 s'];

const names: Record<Subject, string> = {
	package: 'this package',
	httpRequest: "n8n's HTTP Request node, one item per request",
	floor: 'the floor: a bare loop, combined requests',
};

/** Two sets of colors, for the light and dark themes of GitHub. */
const STYLE = `
	text { font: 12px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #59636e; }
	.title { font-size: 16px; font-weight: 600; fill: #1f2328; }
	.panel { font-size: 13px; font-weight: 600; fill: #1f2328; }
	.axis { stroke: #8c959f; }
	.grid { stroke: #d1d9e0; stroke-width: 0.6; }
	.line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
	.package { stroke: #0969da; } .package-dot { fill: #0969da; }
	.httpRequest { stroke: #bc4c00; } .httpRequest-dot { fill: #bc4c00; }
	.floor { stroke: #6e7781; stroke-dasharray: 5 4; } .floor-dot { fill: #6e7781; }
	@media (prefers-color-scheme: dark) {
		text { fill: #9198a1; }
		.title, .panel { fill: #f0f6fc; }
		.axis { stroke: #656c76; }
		.grid { stroke: #3d444d; }
		.package { stroke: #4493f8; } .package-dot { fill: #4493f8; }
		.httpRequest { stroke: #f0883e; } .httpRequest-dot { fill: #f0883e; }
		.floor { stroke: #9198a1; } .floor-dot { fill: #9198a1; }
	}
`;

function xOf(items: number, { left }: Panel): number {
	return left + (Math.log10(items) / X_DECADES) * PANEL.width;
}

function yOf(ms: number, { top }: Panel): number {
	return top + PANEL.height - (Math.log10(Math.max(ms, 1)) / Y_DECADES) * PANEL.height;
}

function text(content: string, { x, y }: Point, attributes: string): string {
	const safe = content.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${safe}</text>`;
}

function line(from: Point, to: Point, style: string): string {
	const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map((value) => value.toFixed(1));
	return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${style}"/>`;
}

function frame(panel: Panel): string[] {
	const right = panel.left + PANEL.width;
	const bottom = panel.top + PANEL.height;
	const across = TIMES.flatMap((label, power) => {
		const y = yOf(10 ** power, panel);
		const style = power === 0 ? 'axis' : 'grid';
		return [
			line({ x: panel.left, y }, { x: right, y }, style),
			text(label, { x: panel.left - 8, y: y + 4 }, 'text-anchor="end"'),
		];
	});
	const upright = ITEMS.flatMap((items) => {
		const x = xOf(items, panel);
		return [
			line({ x, y: panel.top }, { x, y: bottom }, 'grid'),
			text(items.toLocaleString('en'), { x, y: bottom + 18 }, 'text-anchor="middle"'),
		];
	});
	const title = text(panel.title, { x: panel.left, y: panel.top - 12 }, 'class="panel"');
	return [title, ...across, ...upright];
}

/** The time uses the response time of an API on the internet, if it was measured. */
function pointOf(
	results: Results,
	{ engine, figure }: Panel,
	subject: Subject,
	items: number,
): Pick<Row, 'wallMs' | 'cpuMs'> | undefined {
	const isClock = figure === 'wallMs' && hasClock(results, engine);
	return isClock
		? clockRowOf(results, { engine, subject, work: 'sends', latencyMs: DRAWN_MS, items })
		: rowOf(results, { engine, subject, kind: 'personalised', items });
}

function hasClock({ clock = [] }: Results, engine: EngineName): boolean {
	return clock.some((row) => row.engine === engine);
}

function titleOf(results: Results, engine: EngineName, figure: Panel['figure']): string {
	if (figure === 'cpuMs') return `n8n-core ${engine}: CPU time of n8n's process`;
	const more = hasClock(results, engine) ? `, ${DRAWN_MS} ms per response` : '';
	return `n8n-core ${engine}: time${more}`;
}

function curve(results: Results, panel: Panel, subject: Subject): string {
	const points = ITEMS.flatMap((items): Point[] => {
		const row = pointOf(results, panel, subject, items);
		return row ? [{ x: xOf(items, panel), y: yOf(row[panel.figure], panel) }] : [];
	});
	const path = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
	const dots = points.map(
		({ x, y }) =>
			`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3" class="${subject}-dot"/>`,
	);
	return `<polyline points="${path}" class="line ${subject}"/>${dots.join('')}`;
}

function legend(): string[] {
	const places = [0, 150, 470];
	return subjects.flatMap((subject, place) => {
		const x = (COLUMNS[0] ?? 0) + (places[place] ?? 0);
		return [
			line({ x, y: 56 }, { x: x + 26, y: 56 }, `line ${subject}`),
			text(names[subject], { x: x + 33, y: 60 }, ''),
		];
	});
}

function panelsOf(results: Results): Panel[] {
	return engines
		.filter((engine) => results.engines[engine] !== undefined)
		.flatMap((engine, column) =>
			(['wallMs', 'cpuMs'] as const).map((figure, row) => ({
				title: titleOf(results, engine, figure),
				engine,
				figure,
				left: COLUMNS[column] ?? 0,
				top: ROWS[row] ?? 0,
			})),
		);
}

/** Time over items for (a), (b) and (c), both axes in powers of ten, as an SVG. */
export function picture(results: Results): string {
	const panels = panelsOf(results).flatMap((panel) => [
		...frame(panel),
		...[...subjects].reverse().map((subject) => curve(results, panel, subject)),
	]);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
		`<title>Personalized SMS: time by number of items</title>`,
		`<style>${STYLE}</style>`,
		text(
			'Personalized SMS, one per item of the workflow',
			{ x: COLUMNS[0] ?? 0, y: 30 },
			'class="title"',
		),
		...legend(),
		...panels,
		text('items', { x: WIDTH / 2, y: HEIGHT - 12 }, 'text-anchor="middle"'),
		'</svg>',
		'',
	].join('\n');
}
