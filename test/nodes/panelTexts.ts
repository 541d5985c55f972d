import type { INodeProperties } from 'n8n-workflow';

/* What the texts of a panel are held to, of operations and of triggers. */

/** A field as it is shown. */
export type Shown = Omit<INodeProperties, 'name'>;

/** A field, and those in the rows that it holds. */
export function withRows(shown: Shown): Shown[] {
	const rows = (shown.options ?? []).flatMap((option) => ('values' in option ? option.values : []));
	return shown.type === 'fixedCollection' ? [shown, ...rows] : [shown];
}

/** Whether a field shows what may stand in it: an example, a choice, a default that can be kept. */
export function hasExample({ type, ...field }: Shown): boolean {
	if (['options', 'boolean', 'fixedCollection'].includes(type)) return true;
	const typed = field.modes?.find((mode) => mode.type === 'string');
	const isExample = /^e\.g\. /.test(typed?.placeholder ?? field.placeholder ?? '');
	return isExample || /\be\.g\. /.test(field.description ?? '') || Number(field.default) > 0;
}

/** All that a field says of itself. */
export function textsOfField(field: Shown): Array<string | undefined> {
	const { description, hint, placeholder, modes = [] } = field;
	const ofModes = modes.flatMap((mode) => [String(mode.hint ?? ''), mode.placeholder]);
	return [description, hint, placeholder, ...ofModes];
}

/** Descriptions that are missing, single sentences with a full stop, or several without one at the end. */
export function wronglyDescribed(
	fields: ReadonlyArray<{ readonly description?: string | undefined }>,
): Array<string | undefined> {
	const wrong = fields.filter(({ description = '' }) => {
		const isSingle = !/[.?!] /.test(description.replaceAll('e.g. ', ''));
		return description === '' || isSingle === description.endsWith('.');
	});
	return wrong.map(({ description }) => description);
}

/** Addresses of somebody else. */
export function foreignAddresses(texts: readonly string[]): string[] {
	const addresses = texts.join(' ').match(/https?:\/\/[^\s"]+|\b[\w.]+@[\w.]+/g) ?? [];
	const allowed = /^https:\/\/(example\.com\b.*)?$|^\w+@example\.com$|^https?:\/\/$/;
	return addresses.filter((address) => !allowed.test(address));
}
