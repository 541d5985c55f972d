import fc from 'fast-check';
import { fromXml as readXml } from '../../../engine/answers/xml';
import { getCredits as mailCredits } from '../../../nodes/MailPartner/resources/account/getCredits';
import { getCredits as smsCredits } from '../../../nodes/SmsPartner/resources/account/getCredits';
import { addCredit } from '../../../nodes/SmsPartner/resources/subaccount/addCredit';
import { getCredits as voiceCredits } from '../../../nodes/VoicePartner/resources/account/getCredits';
import { refusals } from '../../../partner/platformCodes';
import {
	incorrectKeyXml,
	mailCreditsXml,
	smsCreditsWithoutSoldeXml,
	smsCreditsXml,
	subaccountAddXml,
	subaccountRemoveXml,
} from '../xmlSamples';

const fromXml = (xml: string, documented: object, optional?: readonly string[]) =>
	readXml(xml, documented, refusals, optional);

const sms = (xml: string) => fromXml(xml, smsCredits.example, smsCredits.xml?.optional);
const mail = (xml: string) => fromXml(xml, mailCredits.example);
const moved = (xml: string) => fromXml(xml, addCredit.example);

describe('the samples of the pages', () => {
	it('the credits of SMS Partner are what the JSON answer would be', () => {
		expect(sms(smsCreditsXml)).toStrictEqual({
			success: true,
			code: 200,
			user: { username: 'exemple@email.com', firstname: 'John', lastname: 'Doe' },
			credits: {
				creditSms: 269070,
				creditSmsECO: 444551,
				creditHlr: 2044937,
				toSend: 0,
				solde: '10224.688',
				currency: 'EUR',
				balance: '10224.688',
			},
		});
	});

	it('the credits of SMS Partner keep their names where "solde" is missing', () => {
		expect(sms(smsCreditsWithoutSoldeXml)).toMatchObject({
			credits: { toSend: 0, currency: 'EUR', balance: '10224.688' },
		});
	});

	it('the credits of SMS Partner have no "solde" where there is none', () => {
		expect(sms(smsCreditsWithoutSoldeXml)).not.toHaveProperty('credits.solde');
	});

	it('the credits of Mail Partner are what the JSON answer would be', () => {
		expect(mail(mailCreditsXml)).toStrictEqual({
			success: true,
			code: 200,
			user: { username: '[email protected]' },
			credits: { creditMail: 269070, currency: 'EUR', balance: '10224.688' },
		});
	});

	it.each([
		['credit that was added', subaccountAddXml],
		['credit that was removed, whose last sign is missing,', subaccountRemoveXml],
	])('%s is what the JSON answer would be', (_, xml) => {
		expect(moved(xml)).toStrictEqual({
			success: true,
			code: 200,
			credit: 2859.2,
			subaccountCredit: 71.8,
			currency: 'EUR',
		});
	});

	it.each([
		['SMS Partner', sms],
		['Mail Partner', mail],
		['credit', moved],
	])('an incorrect key is a refusal, also where %s is documented', (_, read) => {
		expect(read(incorrectKeyXml)).toStrictEqual({
			success: false,
			code: 10,
			message: 'Clé API incorrecte',
		});
	});
});

// The page of /send has an error in XML; a list of constraints has no sample (docs/api/sms-partner.md 1, 3.1).
describe('a refusal with a list', () => {
	const read = (third: string) =>
		fromXml(
			`<result><entry>false</entry><entry>9</entry><entry>${third}</entry></result>`,
			addCredit.example,
		);
	const constraint = (elementId: string, message: string) =>
		`<entry><entry><![CDATA[${elementId}]]></entry><entry>\n<![CDATA[${message}]]>\n</entry></entry>`;

	it('has the name and the words of each constraint', () => {
		const both =
			constraint('children[phoneNumber].data', "Ce numero n'est pas valide (922264)") +
			constraint('children[sender].data', 'Trop long');
		expect(read(both)).toStrictEqual({
			success: false,
			code: 9,
			error: [
				{
					elementId: 'children[phoneNumber].data',
					message: "Ce numero n'est pas valide (922264)",
				},
				{ elementId: 'children[sender].data', message: 'Trop long' },
			],
		});
	});

	it('may have the words alone', () => {
		expect(read('<entry>Trop long</entry><entry>Requis</entry>')).toHaveProperty('error', [
			'Trop long',
			'Requis',
		]);
	});

	it('is a whole answer where it has more places than an error', () => {
		const sent = { success: true, code: 200, message_id: 307, currency: 'EUR', cost: 0.038 };
		const xml = `<result>${['false', 9, 308, 'EUR', 1].map((x) => `<entry>${x}</entry>`).join('')}</result>`;
		expect(fromXml(xml, sent)).toMatchObject({ success: false, code: 9, message_id: 308 });
	});

	it('may keep the names of the parts', () => {
		const named =
			'<entry><elementId>children[sender].data</elementId><message>Requis</message></entry>';
		expect(read(named)).toHaveProperty('error', [
			{ elementId: 'children[sender].data', message: 'Requis' },
		]);
	});
});

// No sample of Voice Partner is XML: this is the shape that the other two have.
describe('the credits of Voice Partner', () => {
	const details = [
		'<entry><h>5</h><m>55</m><s>66</s></entry>',
		'<entry><h>3</h><m>44</m><s>55</s></entry>',
		'<entry><message>10</message></entry>',
	];
	const read = (second: string) =>
		fromXml(
			`<result><entry>true</entry>${second}<entry><![CDATA[19]]></entry><entry>€</entry>` +
				`<entry>${details.join('')}</entry></result>`,
			voiceCredits.example,
			voiceCredits.xml?.optional,
		);

	it.each([
		['without a code', ''],
		['with the code that the other products have', '<entry>200</entry>'],
	])('are read %s', (_, second) => {
		expect(read(second)).toMatchObject({
			success: true,
			credit: '19',
			currency: '€',
			details: { tts: { h: 5, m: 55, s: 66 }, voice: { message: 10 } },
		});
	});
});

describe('what the API may write otherwise', () => {
	const documented = { success: true, n: 1, s: '1.5', list: [{ id: 1, name: 'a' }] };
	const read = (inner: string) => fromXml(`<result>${inner}</result>`, documented);

	it('elements that have a name keep it', () => {
		expect(read('<success>true</success><n>3</n>')).toStrictEqual({ success: true, n: 3 });
	});

	it('named children inside anonymous ones keep their names', () => {
		const list = '<entry><entry><id>7</id><name>x</name></entry></entry>';
		expect(read(`<entry>true</entry><entry>3</entry><entry>2</entry>${list}`)).toStrictEqual({
			success: true,
			n: 3,
			s: '2',
			list: [{ id: 7, name: 'x' }],
		});
	});

	it.each(['572E3', '0x1F3', '01234', '12345678901234567890'])(
		'%s is an ID, not a number',
		(id) => {
			expect(read(`<entry>true</entry><entry>${id}</entry>`)).toMatchObject({ n: id });
		},
	);

	it('lists are read entry by entry', () => {
		const entry = (id: number) => `<entry><entry>${id}</entry><entry>n${id}</entry></entry>`;
		const list = `<entry>${entry(1)}${entry(2)}</entry>`;
		expect(read(`<entry>true</entry><entry>3</entry><entry>2</entry>${list}`)).toHaveProperty(
			'list',
			[
				{ id: 1, name: 'n1' },
				{ id: 2, name: 'n2' },
			],
		);
	});

	it('booleans are read in any case', () => {
		expect(read('<entry>False</entry>')).toStrictEqual({ success: false });
	});

	it('an empty list is an empty list', () => {
		expect(
			read('<entry>true</entry><entry>3</entry><entry>2</entry><entry></entry>'),
		).toHaveProperty('list', []);
	});

	it('a text that is documented as text stays one', () => {
		expect(read('<entry>true</entry><entry>3</entry><entry>007</entry>')).toHaveProperty(
			's',
			'007',
		);
	});

	it('booleans may be written as 1', () => {
		expect(read('<entry>1</entry>')).toStrictEqual({ success: true });
	});

	it('entities are read', () => {
		expect(
			read('<entry>true</entry><entry>3</entry><entry>a &amp; &lt;b&gt;</entry>'),
		).toHaveProperty('s', 'a & <b>');
	});

	it('what stands in CDATA is text, whatever it looks like', () => {
		expect(
			read('<entry>true</entry><entry>3</entry><entry><![CDATA[<b>&amp;</b>]]></entry>'),
		).toHaveProperty('s', '<b>&amp;</b>');
	});

	it('entries that are not documented are kept under their position', () => {
		const five = '<entry>true</entry><entry>3</entry><entry>2</entry><entry/><entry>new</entry>';
		expect(read(five)).toHaveProperty('entry5', 'new');
	});

	it('white space, a byte order and no declaration do not matter', () => {
		expect(fromXml('\n  <result>\n<entry> true </entry>\n</result>  \n', documented)).toStrictEqual(
			{
				success: true,
			},
		);
	});
});

describe('what is no answer', () => {
	it.each([
		['nothing', ''],
		['a page', '<!DOCTYPE html><html><head><title>502</title></head><body></body></html>'],
		['a page that is well formed', '<html><body><p>Sorry</p></body></html>'],
		['another document', '<?xml version="1.0"?><error>x</error>'],
		['a text', 'Service unavailable'],
		['JSON', '{"success":true}'],
		['two documents', '<result/><result>'],
	])('%s is not read', (_, text) => {
		expect(fromXml(text, smsCredits.example)).toBeUndefined();
	});

	it.each([
		['sms credits', smsCreditsXml],
		['mail credits', mailCreditsXml],
		['added credit', subaccountAddXml],
	])('%s that are cut off anywhere are not read', (_, xml) => {
		// The vendor's own sample lacks the last sign, so only an answer that lacks more is cut off.
		for (let length = 0; length < xml.length - 1; length++) {
			expect(fromXml(xml.slice(0, length), smsCredits.example)).toBeUndefined();
		}
	});

	it('never throws, whatever came', () => {
		const parts = fc.constantFrom(
			...['<result>', '</result>', '<entry>', '</entry>', '<entry/>', '<![CDATA[', ']]>'],
			...['<?xml?>', '<!--', '-->', 'true', '200', '&amp;', '&x;', '<a b="c">', '</a>', ' '],
		);
		const soup = fc.array(fc.oneof(parts, fc.string()), { maxLength: 30 });
		fc.assert(
			fc.property(soup, (pieces) => {
				const read = fromXml(pieces.join(''), smsCredits.example, ['solde']);
				expect(read === undefined || typeof read === 'object').toBe(true);
			}),
		);
	});

	it.each([
		['an entity of many', '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'],
		['a file', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
		['half an entity', '<!ENTITY b '],
	])('does not bring in what a document declares: %s', (_, declared) => {
		const xml = `<?xml version="1.0"?><!DOCTYPE r [${declared}]><result><entry>&b;</entry></result>`;
		const text = JSON.stringify(fromXml(xml, { text: 'x' }) ?? '');
		expect(text.length).toBeLessThan(80);
	});
});
