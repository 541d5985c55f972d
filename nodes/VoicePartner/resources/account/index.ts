import type { Resource } from '../../../../engine/operation/operation';
import { getCredits } from './getCredits';

export const account: Resource = { value: 'account', name: 'Account', operations: [getCredits] };
