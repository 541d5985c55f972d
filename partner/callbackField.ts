import type { INodeListSearchResult } from 'n8n-workflow';
import { urlField } from '../engine/fields/fields';
import { located, type Field, type PanelHint, type Shown } from '../engine/operation/field';
import { triggerAddress, TRIGGERS, type TriggerType } from './callbackAddress';

/** The value that stands for the trigger of the workflow itself. */
const OWN_TRIGGER = 'trigger';

const ownTrigger = (type: TriggerType): string => `${TRIGGERS[type].name} of This Workflow`;

/** What a callback address is called in the panel, and whose callbacks come to it. */
interface Callback extends Pick<Shown, 'displayName' | 'description'> {
	readonly placeholder: string;
	readonly trigger: TriggerType;
}

const unencrypted: PanelHint = {
	message: `An address in the options starts with "http:". What the API posts to it is not encrypted: use "https:" if you can.`,
	type: 'warning',
	when: (value) => `/^http:/i.test(${value})`,
};

/**
 * Where the API reports to: the trigger of the workflow itself, which n8n shows in a list without asking
 * anybody, or any URL. A plain text is a URL, too. Read, it is an address.
 */
export function callbackField({ trigger, placeholder, ...shown }: Callback): Field<string> {
	const name = ownTrigger(trigger);
	const url = urlField({ ...shown, type: 'string', default: '' });
	return {
		shown: {
			...shown,
			type: 'resourceLocator',
			default: { mode: 'list', value: OWN_TRIGGER, cachedResultName: name },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					hint: 'Add the trigger to this workflow and publish (activate) the workflow first',
					typeOptions: { searchListMethod: 'searchTriggers' },
				},
				{
					displayName: 'By URL',
					name: 'url',
					type: 'string',
					placeholder,
					hint: `Any web address. A click on the production URL of "${TRIGGERS[trigger].name}" copies it.`,
				},
			],
		},
		panelHints: [unencrypted],
		read(raw, setting) {
			const value = located(raw);
			if (value !== OWN_TRIGGER) return url.read(value, setting);
			return triggerAddress(setting.workflowData?.() ?? {}, trigger);
		},
	};
}

/**
 * The method behind the list of such a field: n8n tells it nothing of the other nodes of the workflow, so
 * there is one entry, whether they have a trigger or not.
 *
 * @returns a function for `methods.listSearch` of a node
 */
export function searchingTriggers(type: TriggerType) {
	return async function search(): Promise<INodeListSearchResult> {
		return { results: [{ name: ownTrigger(type), value: OWN_TRIGGER }] };
	};
}
