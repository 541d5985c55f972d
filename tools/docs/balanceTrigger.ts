import { accounts } from '../../nodes/PartnerBalance/accounts';
import { properties, purpose } from '../../nodes/PartnerBalance/settings';
import { anchor, code, plain, sentence } from './markdown';
import { panelRows } from './panelRows';
import { tableOf, type Row } from './row';

const credits = accounts.map(
	({ product }) => `[${product.name}](#${anchor(`${product.name} > Account > Get Credits`)})`,
);

const output: readonly Row[] = [
	{
		part: 'output',
		name: 'The balance',
		type: 'fields',
		meaning: `The output of "Get Credits": ${credits.join(', ')}.`,
	},
	{
		part: 'output',
		name: code('threshold'),
		type: 'number',
		meaning: 'The threshold of the product, in EUR.',
	},
	{
		part: 'output',
		name: code('errors'),
		type: 'list',
		meaning: `The products that did not respond to this poll, if any. With ${code('product')}, ${code('error')}.`,
	},
];

const NAME = 'Partner Balance Trigger';

/** The section of the Partner Balance Trigger, with its table. It follows the other triggers. */
export function balanceTriggerSection(): string {
	const rows = tableOf([...panelRows(properties), ...output]);
	return [`### ${NAME}`, sentence(plain(purpose)), rows].join('\n\n');
}

/**
 * The trigger as a table row: node and watched balances.
 *
 * @param page the page with its table
 */
export function balanceTriggerNames(page: string): string[] {
	const watched = accounts.map(({ product }) => product.name).join(', ');
	return [`[${NAME}](${page}#${anchor(NAME)})`, 'Balance', watched];
}
