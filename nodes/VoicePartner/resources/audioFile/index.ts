import type { Resource } from '../../../../engine/operation/operation';
import { getAll } from './getAll';
import { rename } from './rename';

export const audioFile: Resource = {
	value: 'audioFile',
	name: 'Audio File',
	operations: [getAll, rename],
};
