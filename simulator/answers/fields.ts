/** What an answer may hold. The order of the fields matters: XML answers tell them apart by position only. */
export type AnswerValue =
	string | number | boolean | NamedFields | AnswerFields | readonly AnswerValue[];

/** An answer's fields, in the documents' order. */
export interface AnswerFields {
	readonly [name: string]: AnswerValue;
}

/**
 * Texts that keep their names in XML, without CDATA: of all documented answers only `user` of the SMS and mail
 * credits (api/pages/sms-credits.txt, api/pages/mail-credits.txt).
 */
export class NamedFields {
	constructor(readonly fields: Readonly<Record<string, string>>) {}

	toJSON(): Readonly<Record<string, string>> {
		return this.fields;
	}
}
