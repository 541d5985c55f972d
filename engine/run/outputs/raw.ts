import type { IDataObject } from 'n8n-workflow';
import type { Share } from '../../operation/batch';
import type { Operation } from '../../operation/operation';
import type { Reply } from '../../operation/reply';
import { listIn, toItem } from '../../values/convert';
import { isOne, type Source } from './sources';

/** The item's part of an answer: of a list of entries, its own, be it none. */
function shareOf(reply: Reply, share: Share, operation: Operation): Reply {
	const list = operation.request.kind === 'batch' ? operation.request.list : undefined;
	return list && listIn(reply[list.name]) ? { ...reply, [list.name]: share.own } : reply;
}

/** Answers as they came; those of an item whose entries needed several requests are one item. */
export function rawOutputs(operation: Operation, sources: readonly Source[]): IDataObject[] {
	const answers = sources.map(([reply, share]) => toItem(shareOf(reply, share, operation)));
	return isOne(operation) && answers.length > 1 ? [{ answers }] : answers;
}
