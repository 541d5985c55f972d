import type { INodeListSearchResult } from 'n8n-workflow';
import { urlField } from '../engine/fields/fields';
import { located, type Field, type PanelHint, type Shown } from '../engine/operation/field';
import { triggerAddress, TRIGGERS, type TriggerType } from './callbackAddress';

/** The value for the trigger in the workflow itself, and its name, which is short so that the list shows it all. */
const OWN_TRIGGER = 'trigger';

const OWN_TRIGGER_NAME = 'Trigger in This Workflow';

/** A field for a callback URL, and the trigger that receives its callbacks. */
interface Callback extends Pick<Shown, 'displayName' | 'description'> {
	readonly placeholder: string;
	readonly trigger: TriggerType;
}

const unencrypted: PanelHint = {
	message: `A URL in the options starts with "http:", so callbacks are not encrypted. Use "https:" if possible.`,
	type: 'warning',
	when: (value) => `/^http:/i.test(${value})`,
};

/**
 * A callback URL: the trigger of the workflow itself, from a list without a request, or any URL, also as
 * plain text. Its value is a URL.
 */
export function callbackField({ trigger, placeholder, ...shown }: Callback): Field<string> {
	const url = urlField({ ...shown, type: 'string', default: '' });
	return {
		shown: {
			...shown,
			type: 'resourceLocator',
			default: { mode: 'list', value: OWN_TRIGGER, cachedResultName: OWN_TRIGGER_NAME },
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
					hint: `Any URL. Click the production URL of "${TRIGGERS[trigger].name}" to copy it.`,
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
 * The list of such a field, for `methods.listSearch` of a node. n8n does not pass the other nodes of the
 * workflow, so there is always one entry, whether there is a trigger or not.
 */
export async function searchTriggers(): Promise<INodeListSearchResult> {
	return { results: [{ name: OWN_TRIGGER_NAME, value: OWN_TRIGGER }] };
}
