import type { IDataObject } from 'n8n-workflow';
import type { Share } from '../../operation/batch';
import type { Operation } from '../../operation/operation';
import type { Reply } from '../../operation/reply';
import { listIn, toItem } from '../../values/convert';
import { hasOneOutput, type Source } from './sources';

/** The item's part of a reply: a list of entries is reduced to its own. */
function shareOf(reply: Reply, share: Share, operation: Operation): Reply {
	const list = operation.request.kind === 'batch' ? operation.request.list : undefined;
	return list && listIn(reply[list.name]) ? { ...reply, [list.name]: share.own } : reply;
}

/** Raw replies; several replies of one item become one output item. */
export function rawOutputs(operation: Operation, sources: readonly Source[]): IDataObject[] {
	const answers = sources.map(([reply, share]) => toItem(shareOf(reply, share, operation)));
	return hasOneOutput(operation) && answers.length > 1 ? [{ answers }] : answers;
}
