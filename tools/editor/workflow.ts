import { randomUUID } from 'node:crypto';

/** A node without a position. */
export interface NodeSketch {
	readonly name: string;
	readonly type: string;
	readonly typeVersion: number;
	readonly parameters: object;
	readonly credentials?: object;
	readonly onError?: string;
}

/** The credential imported by demo/steps. */
export const demoCredential = { partnerApi: { id: 'partnerDemo', name: 'Partner (demo)' } };

/** A node of this package, with a credential for the simulator. */
export function partnerNode(name: string, type: string, parameters: object): NodeSketch {
	return {
		name,
		type: `n8n-nodes-smspartner.${type}`,
		typeVersion: 1,
		parameters,
		credentials: demoCredential,
	};
}

export const manualTrigger: NodeSketch = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** A connection from an output of a node, by default the first one, to the first input of another. */
export interface Wire {
	readonly from: string;
	readonly to: string;
	readonly output?: number;
}

/** Positions in rows from left to right, with this many nodes per row. */
export function inRows(columns: number): (index: number) => readonly [number, number] {
	return (index) => [240 * (index % columns), 200 * Math.floor(index / columns)];
}

function connections(wires: readonly Wire[]): object {
	const connected: Record<string, { main: object[][] }> = {};
	for (const { from, to, output = 0 } of wires) {
		const { main } = (connected[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: 'main', index: 0 });
	}
	return connected;
}

/**
 * A workflow in the format of n8n's server.
 *
 * @param placeOf the position of the node at this index on the canvas
 */
export function workflowOf(
	name: string,
	nodes: readonly NodeSketch[],
	wires: readonly Wire[],
	placeOf: (index: number) => readonly [number, number],
): object {
	const placed = nodes.map((node, index) => ({
		...node,
		id: randomUUID(),
		position: placeOf(index),
	}));
	return { name, nodes: placed, connections: connections(wires), settings: {} };
}
