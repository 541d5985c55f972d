import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import type { Engine } from '../../test/n8n/core/child/execution';
import { loadLine } from '../../test/n8n/core/child/line';
import { nodeTypesOf } from '../../test/n8n/core/child/nodeTypes';
import type { ChildSettings } from '../protocol';
import { floorNode } from './floor';

/** The names of the other nodes. */
export const httpRequestType = 'n8n-nodes-base.httpRequest';
export const floorType = 'bench.floor';

interface HttpRequestModule {
	HttpRequest: new () => IVersionedNodeType;
}

/** n8n's engine with this package, n8n's HTTP Request node and the floor. */
export async function startEngine(settings: ChildSettings): Promise<Engine> {
	const { engine, lineDirectory, packageDirectory, nodesDirectory } = settings;
	const expressionEngine = engine === '2.41' ? 'vm' : 'legacy';
	const line = await loadLine({ line: engine, lineDirectory, packageDirectory, expressionEngine });
	const loader = new line.core.PackageDirectoryLoader(packageDirectory);
	await loader.loadAll();
	const { HttpRequest }: HttpRequestModule = createRequire(join(nodesDirectory, 'package.json'))(
		'n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js',
	);
	const others: Record<string, INodeType | IVersionedNodeType> = {
		[httpRequestType]: new HttpRequest(),
		[floorType]: floorNode(settings),
	};
	return { line, loader, nodeTypes: withOthers(line, nodeTypesOf(line, loader), others) };
}

function withOthers(
	{ workflow }: Engine['line'],
	nodeTypes: INodeTypes,
	others: Record<string, INodeType | IVersionedNodeType>,
): INodeTypes {
	return {
		getByName: (type) => others[type] ?? nodeTypes.getByName(type),
		getByNameAndVersion: (type, version) => {
			const other = others[type];
			return other
				? workflow.NodeHelpers.getVersionedNodeType(other, version)
				: nodeTypes.getByNameAndVersion(type, version);
		},
		getKnownTypes: () => ({}),
	};
}
