import type { IDataObject } from 'n8n-workflow';
import type { Operation, Share } from '../../operation/operation';
import { listIn, toItem } from '../../values/convert';
import { isOne, type Data, type Source } from './sources';

/** The item's part of an answer: of a list of entries, its own, be it none. */
function shareOf(data: Data, share: Share, operation: Operation): Data {
	const list = operation.request.kind === 'batch' ? operation.request.list : undefined;
	return list && listIn(data[list.name]) ? { ...data, [list.name]: share.own } : data;
}

/** Answers as they came; those of an item whose entries needed several requests are one item. */
export function rawOutputs(operation: Operation, sources: readonly Source[]): IDataObject[] {
	const answers = sources.map(([data, share]) => toItem(shareOf(data, share, operation)));
	return isOne(operation) && answers.length > 1 ? [{ answers }] : answers;
}
