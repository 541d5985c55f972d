import { emailField } from '../../../../engine/fields/fields';
import type { OptOutList } from '../../../../partner/optOutList';

/** Recipients who no longer want emails (docs/api/mail-partner.md 3.5). */
export const unsubscribedMails: OptOutList = {
	path: '/unsubscribe',
	name: 'unsubscribe list',
	parameter: 'email',
	recipient: 'email address',
	field: emailField({
		displayName: 'Email',
		type: 'string',
		default: '',
		placeholder: 'e.g. marie@example.com',
		description: 'The email address to add',
	}),
	example: 'marie@example.com',
	method: 'searchUnsubscribed',
	dashboard: 'my.mailpartner.fr',
};
