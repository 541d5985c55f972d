/** What an answer may hold. The order of the fields matters: XML answers tell them apart by position only. */
export type AnswerValue =
	string | number | boolean | NamedFields | AnswerFields | readonly AnswerValue[];

/** An answer's fields, in the documents' order. */
export interface AnswerFields {
	readonly [name: string]: AnswerValue;
}

/**
 * Texts that keep their names in XML, without CDATA: of all documented answers only `user` of the SMS and mail
 * credits (docs/api/sms-partner.md 2.1, docs/api/mail-partner.md 3.1).
 */
export class NamedFields {
	constructor(readonly fields: Readonly<Record<string, string>>) {}

	toJSON(): Readonly<Record<string, string>> {
		return this.fields;
	}
}
