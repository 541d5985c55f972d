import type { Resource } from '../../../../engine/operation';
import { getAll } from './getAll';

export const audioFile: Resource = { value: 'audioFile', name: 'Audio File', operations: [getAll] };
