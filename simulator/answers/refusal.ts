import type { Refusal } from '../operation';
import type { Switches } from '../switches';
import type { AnswerFields } from './fields';

/** A refusal as SMS and Mail Partner answer it: success, code, then a message or a list of unmet constraints (docs/api/sms-partner.md 1). */
export function numberedRefusal(refusal: Refusal, switches: Switches): AnswerFields {
	const { code, message, elements } = refusal;
	if (elements === undefined) return { success: false, code, message };
	return {
		success: false,
		code,
		[switches.validationList]: elements.map((element) => ({ ...element })),
	};
}
