import type { INodeType, INodeTypeDescription, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import type { LoadedLine, PackageLoader } from './line';
import { standIns } from './standIns';

/**
 * The node types of the package and the stand-ins. A name that ends in `Tool` gives the node as the tool that n8n
 * makes of it (`NodeTypes` and `convertNodeToAiTool` of n8n).
 */
export function nodeTypesOf(line: LoadedLine, loader: PackageLoader): INodeTypes {
	const { getVersionedNodeType } = line.workflow.NodeHelpers;
	const tools = new Map<string, INodeType>();

	function find(type: string): INodeType | IVersionedNodeType | undefined {
		const prefix = `${loader.packageName}.`;
		return (
			standIns[type] ??
			(type.startsWith(prefix) ? loader.nodeTypes[type.slice(prefix.length)]?.type : undefined)
		);
	}
	function getByName(type: string): INodeType | IVersionedNodeType {
		const found = find(type);
		if (!found) throw new Error(`Unrecognized node type: ${type}`);
		return found;
	}
	function getTool(type: string, version?: number): INodeType {
		const key = `${type} ${version}`;
		const tool =
			tools.get(key) ?? asTool(getVersionedNodeType(getByName(type.replace(/Tool$/, '')), version));
		tools.set(key, tool);
		return tool;
	}

	return {
		getByName,
		getByNameAndVersion: (type, version) =>
			type.endsWith('Tool') && !find(type)
				? getTool(type, version)
				: getVersionedNodeType(getByName(type), version),
		getKnownTypes: () => ({}),
	};
}

function asTool(node: INodeType): INodeType {
	if (!node.description.usableAsTool) throw new Error('Node cannot be used as a tool');
	const { usableAsTool, ...description } = node.description;
	const replacements = typeof usableAsTool === 'object' ? usableAsTool.replacements : {};
	const tool: INodeType = Object.create(node);
	const shown: INodeTypeDescription = {
		...description,
		...replacements,
		name: `${description.name}Tool`,
		displayName: `${description.displayName} Tool`,
		inputs: [],
		outputs: ['ai_tool'],
		properties: [...toolDescriptionFields(description), ...description.properties],
	};
	return Object.defineProperty(tool, 'description', { value: shown });
}

function toolDescriptionFields(
	description: Omit<INodeTypeDescription, 'usableAsTool'>,
): INodeTypeDescription['properties'] {
	const automatic = description.properties.some(
		({ name }) => name === 'resource' || name === 'operation',
	);
	return [
		...(automatic
			? [
					{
						displayName: 'Tool Description',
						name: 'descriptionType',
						type: 'options' as const,
						default: 'auto',
					},
				]
			: []),
		{
			displayName: 'Description',
			name: 'toolDescription',
			type: 'string',
			default: description.description,
			...(automatic && { displayOptions: { show: { descriptionType: ['manual'] } } }),
		},
	];
}
