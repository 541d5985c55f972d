import { balanceTriggerSection } from './balanceTrigger';
import { tooManyRequests } from './codeRows';
import { nodes, type DocumentedNode, type Placed } from './nodes';
import { commonRows, operationRows, summary } from './operationTable';
import { overview } from './overview';
import { productCodes } from './productCodes';
import { tableOf } from './row';
import { triggersChapter } from './triggers';

const HEAD = `# Operations

<!-- Made by "npm run docs" from the descriptions of the operations: change those. -->

All operations of the nodes, in the order of their panels, then the [triggers](#triggers). Each node starts with a list of its operations:

- "in a request" is how many recipients share one, see [Many items](guide/many-items.md);
- "requests" is how many the API takes for each key, where a document says so;
- "repeated" is whether the node asks again by itself where no clear answer came. It does so only where that costs nothing and changes nothing, see [Errors](guide/errors.md).

Each operation has one table. "part" says what a row is: a **field** of the panel, an **option** in the collection "Options", a **limit**, a field of the simplified **output** item, or an error **code** of the API with its meaning and the next step. Names in \`code type\` are the ones to use in expressions. Fields are required unless they have a default or are called optional. How numbers, dates and amounts are read is in [Fields](guide/fields.md).

With "Combine Items", an output item may have \`sameAsItems\` and \`parts\` as well: see [The output of a send](guide/many-items.md#the-output-of-a-send).`;

const COMMON = `## Common to all operations

Every operation that asks the API has these; what gives a file has no Simplify.`;

const SIMPLIFY = `With "Simplify" on, numbers are numbers, dates are ISO dates, and a field is called the same in all three products (\`balance\`, \`currency\`, \`messageId\`, \`cost\`, \`status\`), so that an IF node can compare \`balance\` at once. With "Simplify" off, you get the API's answer as it came; where an item took several requests, all of them in a list \`answers\`.`;

const CODES =
	'These codes may come from every operation of a product; all others are in the table of the operation:';

function section(placed: Placed): string {
	const { path, title } = placed;
	const mark = `<!-- operation: ${path} -->`;
	return [`### ${title}`, mark, summary(placed), tableOf(operationRows(placed))].join('\n\n');
}

function chapter(node: DocumentedNode): string {
	return [`## ${node.product.name}`, overview(node), ...node.operations.map(section)].join('\n\n');
}

/** The page with one table for each operation and trigger, and what is common to all. */
export function operationsPage(): string {
	const common = tableOf([...commonRows(), tooManyRequests]);
	const head = [HEAD, COMMON, common, SIMPLIFY, CODES, productCodes()];
	const triggers = [triggersChapter(), balanceTriggerSection()];
	return [...head, ...nodes.map(chapter), ...triggers].join('\n\n');
}
