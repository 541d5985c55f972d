import { anchor } from './markdown';
import { nodes, type DocumentedNode, type Placed } from './nodes';
import { operationRows, summary } from './operationTable';
import { tableOf } from './row';

const HEAD = `# Operations

<!-- Made by "npm run docs" from the descriptions of the operations: change those. -->

All operations of the nodes, in the order of their panels. [README.md](../README.md#operations) has the list of them, what is common to all of them (Simplify, Timeout, Longest Wait), and the codes that any operation of a product may answer.

Each operation has one table. "part" says what a row is: a **field** of the panel, an **option** in the collection "Options", a **limit**, a field of the simplified **output** item, or an error **code** of the API with its meaning and the next step. Names in \`code type\` are the ones to use in expressions. Fields are required unless they have a default or are called optional.

With "Combine Items", an output item may have \`sameAsItems\` and \`parts\` as well: see [Many items](../README.md#many-items).`;

function section(placed: Placed): string {
	const { path, title } = placed;
	const mark = `<!-- operation: ${path} -->`;
	return [`### ${title}`, mark, summary(placed), tableOf(operationRows(placed))].join('\n\n');
}

function links({ operations }: DocumentedNode): string {
	return operations
		.map(({ title, resource, operation }) => {
			return `- [${resource.name} > ${operation.name}](#${anchor(title)})`;
		})
		.join('\n');
}

function chapter(node: DocumentedNode): string {
	return [`## ${node.product.name}`, links(node), ...node.operations.map(section)].join('\n\n');
}

/** The page with one table for each operation. */
export function operationsPage(): string {
	return [HEAD, ...nodes.map(chapter)].join('\n\n');
}
