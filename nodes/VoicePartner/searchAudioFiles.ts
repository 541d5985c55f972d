import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { voicePartner } from '../../credentials/products';
import { get } from '../../engine/call';
import { isRecord, toList, toText } from '../../engine/convert';
import { lookUp } from '../../engine/lookUp';
import { getAll } from './resources/audioFile/getAll';

/** The account's audio files, for the field "Audio File". */
export async function searchAudioFiles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const reply = await lookUp(this, voicePartner, getAll, get('/audios/{apiKey}'));
	const files = toList(reply.datas)
		.filter(isRecord)
		.flatMap(({ name, token, duration }) => {
			const value = toText(token);
			if (value === undefined) return [];
			return { name: `${toText(name) ?? value} (${toText(duration) ?? '?'})`, value };
		});
	const wanted = filter?.toLowerCase() ?? '';
	return { results: files.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}
