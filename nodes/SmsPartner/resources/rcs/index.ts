import type { Resource } from '../../../../engine/operation/operation';
import { send } from './send';

export const rcs: Resource = { value: 'rcs', name: 'RCS Message', operations: [send] };
