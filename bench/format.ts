/** `1.23 s`, `45 ms`: three digits exceed the accuracy of the measurement. */
export function time(ms: number | undefined): string {
	if (ms === undefined) return '–';
	if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
	if (ms >= 1_000) return `${(ms / 1000).toFixed(2)} s`;
	return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

/** `1.2 MB`, `3.4 kB` */
export function bytes(count: number | undefined): string {
	if (count === undefined) return '–';
	return Math.abs(count) >= 1e6
		? `${(count / 1e6).toFixed(1)} MB`
		: `${(count / 1000).toFixed(1)} kB`;
}

/** The ratio of two figures. */
export function ratio(above: number | undefined, below: number | undefined): string {
	if (above === undefined || below === undefined) return '–';
	const value = above / below;
	return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

/** `10,000` */
export function number(value: number | undefined): string {
	return value === undefined ? '–' : value.toLocaleString('en');
}

/** A table in Markdown; all but the first column are figures. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const lines = [head, head.map((_, place) => (place === 0 ? ':--' : '--:')), ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
