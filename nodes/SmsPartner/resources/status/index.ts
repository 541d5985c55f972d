import type { Resource } from '../../../../engine/operation';
import { get } from './get';

export const status: Resource = { value: 'status', name: 'Status', operations: [get] };
