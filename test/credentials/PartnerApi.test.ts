import { PartnerApi } from '../../credentials/PartnerApi.credentials';
import { placeKey } from '../../partner/placeKey';
import { mailPartner, products, smsPartner, voicePartner } from '../../partner/products';

const credential = new PartnerApi();
const field = (name: string) => credential.properties.find((property) => property.name === name);

it('has the name that workflows store', () => {
	expect(credential.name).toBe('partnerApi');
});

it('fills the key in by itself, also for the HTTP Request node', () => {
	expect(credential.authenticate).toBe(placeKey);
});

it('has no test of its own: the nodes test each of its keys', () => {
	expect(credential).not.toHaveProperty('test');
});

it.each(['smsApiKey', 'voiceApiKey', 'mailApiKey'])('hides %s, which may stay empty', (name) => {
	expect(field(name)).toMatchObject({
		type: 'string',
		typeOptions: { password: true },
		default: '',
	});
});

it.each(products)('holds no other secrets than $name knows of', ({ keyFields }) => {
	const secrets = credential.properties.filter(({ typeOptions }) => typeOptions?.password);
	expect(secrets.map(({ name }) => name)).toEqual(keyFields);
});

it.each(['smsApiKey', 'voiceApiKey', 'mailApiKey'])('does not insist on %s', (name) => {
	expect(field(name)?.required).not.toBe(true);
});

it.each([smsPartner, voicePartner, mailPartner])(
	'shows the labels that errors name: $name',
	(product) => {
		expect(field(product.keyField)?.displayName).toBe(product.keyLabel);
	},
);

it.each([smsPartner, voicePartner, mailPartner])('fills in the public URL of $name', (product) => {
	expect(field(product.urlField)?.default).toBe(product.publicUrl);
});

it.each([
	[smsPartner, 'https://api.smspartner.fr/v1'],
	[voicePartner, 'https://api.voicepartner.fr/v1'],
	[mailPartner, 'https://api.mailpartner.fr/v1'],
])('$name has the URL of its page', (product, url) => {
	expect(product.publicUrl).toBe(url);
});

it.each(['smsBaseUrl', 'voiceBaseUrl', 'mailBaseUrl'])('shows %s behind a switch', (name) => {
	expect(field(name)?.displayOptions).toEqual({ show: { customUrls: [true] } });
});

it('has that switch off', () => {
	expect(field('customUrls')?.default).toBe(false);
});
