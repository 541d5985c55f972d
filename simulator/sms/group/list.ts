import { offsetMoment } from '../../contactBook';
import type { Operation } from '../../operation';
import { accept } from '../../operation';
import type { SmsAccount } from '../../state';
import { wrongKey } from '../codes';
import { shownId } from './shownId';

/** GET /group/list: all groups, on one page, in an answer without a code (docs/api/sms-partner.md 5.3). */
export const list: Operation<SmsAccount> = {
	method: 'GET',
	path: '/group/list',
	place: 'query',
	missingKey: wrongKey,
	answer({ account: { groups }, switches }) {
		return accept({
			success: switches.groupListSuccess,
			groups: groups.map(({ id, name, createdAt, isSpecialFile, isLocationFile }) => ({
				id: shownId(id, switches),
				name,
				createdAt: offsetMoment(createdAt, switches),
				isSpecialFile,
				isLocationFile,
			})),
		});
	},
};
