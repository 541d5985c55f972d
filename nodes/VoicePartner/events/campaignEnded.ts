import type { ToldEvent } from '../../../engine/inbound/incoming';
import { known, toId, toNumber, toText } from '../../../engine/values/convert';

/**
 * docs/api/voice-partner.md 2.7. It is not documented which of the two IDs a send returns, so the output
 * has both.
 */
export const campaignEnded: ToldEvent = {
	value: 'campaignEnded',
	name: 'Campaign Ended',
	description: 'All voice messages of a campaign have been sent',
	example: {
		method: 'GET',
		query: {
			campaign_token: 'D572M',
			campaign_id: 'NDA_20230111_00811',
			delivered_quantity: '9',
			total_quantity: '10',
		},
	},
	sometimes: { sentCampaignId: 'D572M' },
	recognizes: ({ query }) =>
		toText(query.campaign_token) !== undefined || toText(query.campaign_id) !== undefined,
	item: ({ query, sentId }) =>
		known({
			campaignToken: toText(query.campaign_token),
			campaignId: toId(query.campaign_id),
			sentCampaignId: sentId,
			delivered: toNumber(query.delivered_quantity),
			total: toNumber(query.total_quantity),
		}),
};
