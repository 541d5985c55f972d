import { demoKeys, demoSubaccounts, Money } from '../../simulator';
import { numberedRefusal } from '../../simulator/answers/refusal';
import { likelyReadings } from '../../simulator/switches';
import { ask } from './ask';
import type { Answer } from './client';
import { post } from './client';
import { setSimulator, simulator } from './running';

setSimulator({ switches: { rateLimits: false } });

const smsMe = (change?: object) => ask('sms GET /me', change);
const voiceMe = (change?: object) => ask('voice GET /me/{apiKey}', change);
const drop = (change?: object) => ask('voice POST /campaign/send', change);
const add = (change?: object) => ask('sms POST /subaccount/credit/add', change);
const addBy = (query: string, contentType?: string) =>
	post(
		`${simulator.urls.sms}/subaccount/credit/add${query}`,
		{ apiKey: demoKeys.sms, credit: 10, tokenSubaccount: demoSubaccounts.shop },
		contentType,
	);

describe('errorStatus', () => {
	const meanings: Array<[number, () => Promise<Answer>]> = [
		[401, () => add({ apiKey: 'wrong' })],
		[403, () => add({ apiKey: demoKeys.smsRestricted })],
		[404, () => add({ tokenSubaccount: 'nobody' })],
		[402, () => add({ credit: 20000 })],
		[400, () => add({ credit: 0 })],
	];

	it('is 400 unless switched', async () => {
		const { status } = await add({ apiKey: 'wrong' });
		expect(status).toBe(400);
	});

	it('can be 200', async () => {
		simulator.switches.errorStatus = 200;
		const { status, json } = await add({ apiKey: 'wrong' });
		expect({ status, json }).toMatchObject({ status: 200, json: { success: false } });
	});

	it.each(meanings)('can be %i, by meaning', async (expected, one) => {
		simulator.switches.errorStatus = 'byMeaning';
		const { status } = await one();
		expect(status).toBe(expected);
	});
});

describe('validationList', () => {
	it.each(['error', 'errors'] as const)('names the list of code 9 %s', (validationList) => {
		const elements = [{ elementId: 'children[message].data', message: 'Le message est requis' }];
		const refusal = { code: 9, message: '', status: 400, elements };
		const fields = numberedRefusal(refusal, { ...likelyReadings(), validationList });
		expect(fields).toEqual({ success: false, code: 9, [validationList]: elements });
	});
});

describe('solde', () => {
	it('leaves the field out of JSON', async () => {
		simulator.switches.solde = false;
		const { text } = await smsMe();
		expect(text).not.toContain('solde');
	});

	it('leaves its position out of XML', async () => {
		simulator.switches.solde = false;
		const { text } = await smsMe({ _format: 'xml' });
		expect(text.split('10225.119')).toHaveLength(2);
	});
});

describe('balance', () => {
	beforeEach(() => {
		simulator.switches.balance = 'number';
	});

	it('makes the SMS balance and solde numbers', async () => {
		const { json } = await smsMe();
		expect(json).toMatchObject({ credits: { balance: 10225.119, solde: 10225.119 } });
	});

	it('makes the mail balance a number', async () => {
		const { json } = await ask('mail GET /me');
		expect(json).toMatchObject({ credits: { balance: 10225.119 } });
	});

	it('makes the voice credit a number', async () => {
		const { json } = await voiceMe();
		expect(json).toMatchObject({ credit: 19 });
	});
});

describe('voiceCurrency', () => {
	it('can be EUR', async () => {
		simulator.switches.voiceCurrency = 'EUR';
		const { json } = await voiceMe();
		expect(json).toMatchObject({ currency: 'EUR' });
	});
});

describe('voiceCode', () => {
	it.each([
		['credits', voiceMe],
		['a voice drop', () => drop()],
	])('adds code 200 to %s', async (_, one) => {
		simulator.switches.voiceCode = true;
		const { json } = await one();
		expect(json).toMatchObject({ success: true, code: 200 });
	});
});

describe('voiceError', () => {
	it.each(['message', 'error'] as const)('puts the code into %s', async (field) => {
		simulator.switches.voiceError = field;
		const { json } = await drop({ phoneNumbers: '' });
		expect(json).toEqual({ success: false, [field]: 'PHONE_NUMBER_REQUIRED' });
	});

	const message = 'Le numéro de téléphone est requis';
	const error = { code: 'PHONE_NUMBER_REQUIRED', message };
	it.each([
		['object', { error }],
		['list', { errors: [error] }],
		['sentence', { message: `PHONE_NUMBER_REQUIRED : ${message}` }],
	] as const)('puts the code and the text into one: %s', async (form, fields) => {
		simulator.switches.voiceError = form;
		const { json } = await drop({ phoneNumbers: '' });
		expect(json).toEqual({ success: false, ...fields });
	});

	it.each(['message', 'error'] as const)('says a wrong key in %s', async (field) => {
		simulator.switches.voiceError = field;
		const { json } = await drop({ apiKey: 'wrong' });
		expect(json).toEqual({ success: false, [field]: 'Clé API incorrecte' });
	});
});

describe('voiceXml', () => {
	it('can be ignored', async () => {
		simulator.switches.voiceXml = 'ignored';
		const { json } = await voiceMe({ _format: 'xml' });
		expect(json).toMatchObject({ success: true });
	});
});

describe('emailForNotification', () => {
	it('can be optional', async () => {
		simulator.switches.emailForNotification = 'optional';
		const { json } = await drop({ emailForNotification: undefined });
		expect(json).toMatchObject({ success: true });
	});
});

describe('subaccountCodes', () => {
	it.each([
		[2, { apiKey: demoKeys.smsRestricted }],
		[3, { credit: '' }],
		[4, { tokenSubaccount: '' }],
		[5, { credit: 0 }],
		[6, { tokenSubaccount: 'nobody' }],
		[7, { credit: 20000 }],
	])('gives code %i of the global table to %j', async (code, change) => {
		simulator.switches.subaccountCodes = 'global';
		const { json } = await add(change);
		expect(json).toMatchObject({ success: false, code });
	});

	it('gives code 11 of the global table to an empty account', async () => {
		simulator.switches.subaccountCodes = 'global';
		simulator.state.sms.balance = Money.zero;
		const { json } = await add();
		expect(json).toMatchObject({ success: false, code: 11 });
	});
});

describe('formatPlace', () => {
	const inBody = () => add({ _format: 'xml' });
	const inQuery = () => addBy('?_format=xml');

	it.each([
		['query', 'query', inQuery, 'application/xml'],
		['query', 'body', inBody, 'application/json'],
		['body', 'query', inQuery, 'application/json'],
		['body', 'body', inBody, 'application/xml'],
	] as const)('set to %s, with _format in the %s', async (place, _, one, type) => {
		simulator.switches.formatPlace = place;
		const { headers } = await one();
		expect(headers['content-type']).toBe(type);
	});

	it('means nothing to a GET', async () => {
		simulator.switches.formatPlace = 'body';
		const { headers } = await smsMe({ _format: 'xml' });
		expect(headers['content-type']).toBe('application/xml');
	});
});

describe('xmlLayout', () => {
	it('can be compact', async () => {
		simulator.switches.xmlLayout = 'compact';
		const { text } = await smsMe({ _format: 'xml' });
		expect(text).toContain('<entry><![CDATA[EUR]]></entry>');
	});
});

describe('requestContentType', () => {
	beforeEach(() => {
		simulator.switches.requestContentType = 'jsonOnly';
	});

	it('can leave undeclared JSON unread', async () => {
		const { json } = await addBy('', 'application/x-www-form-urlencoded');
		expect(json).toMatchObject({ code: 1 });
	});

	it('reads declared JSON then, with a charset as well', async () => {
		const { json } = await addBy('', 'application/json; charset=utf-8');
		expect(json).toMatchObject({ success: true });
	});
});

describe('answerContentType', () => {
	it.each(['json', 'xml'])('can be text/html for %s', async (_format) => {
		simulator.switches.answerContentType = 'text/html';
		const { headers } = await smsMe({ _format });
		expect(headers['content-type']).toBe('text/html');
	});
});

describe('echoKey', () => {
	beforeEach(() => {
		simulator.switches.echoKey = true;
	});

	it('repeats a wrong key', async () => {
		const { json } = await add({ apiKey: 'wrong' });
		expect(json).toMatchObject({ message: 'Clé API incorrecte (apiKey=wrong)' });
	});

	it('repeats a right key in any other error', async () => {
		const { text } = await drop({ phoneNumbers: '' });
		expect(text).toContain(demoKeys.voice);
	});

	it('repeats the key in a web page', async () => {
		simulator.faults.add({ kind: 'status', status: 502, body: 'html' });
		const { text } = await voiceMe();
		expect(text).toContain(demoKeys.voice);
	});

	it('is off unless switched', async () => {
		simulator.switches.echoKey = false;
		const { text } = await drop({ phoneNumbers: '' });
		expect(text).not.toContain(demoKeys.voice);
	});
});

describe('all switches', () => {
	it('come back to those of the start on reset', () => {
		Object.assign(simulator.switches, { solde: false, rateLimits: true });
		simulator.reset();
		expect(simulator.switches).toEqual({ ...likelyReadings(), rateLimits: false });
	});
});
