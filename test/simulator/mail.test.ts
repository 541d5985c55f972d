import { demoKeys } from '../../simulator';
import { get } from './client';
import { setSimulator, simulator } from './running';

setSimulator();

const me = (query: string) => get(`${simulator.urls.mail}/me${query}`);

describe('GET /me', () => {
	it('answers the sample of the documents', async () => {
		const { json } = await me(`?apiKey=${demoKeys.mail}`);
		expect(json).toEqual({
			success: true,
			code: 200,
			user: { username: 'exemple@email.com' },
			credits: { creditMail: 269082, currency: 'EUR', balance: '10225.119' },
		});
	});

	it('answers XML by position', async () => {
		const { text } = await me(`?apiKey=${demoKeys.mail}&_format=xml`);
		expect(text.replaceAll(/\s/g, '')).toBe(
			'<?xmlversion="1.0"encoding="UTF-8"?><result><entry>true</entry><entry>200</entry>' +
				'<entry><username>exemple@email.com</username></entry><entry><entry>269082</entry>' +
				'<entry><![CDATA[EUR]]></entry><entry><![CDATA[10225.119]]></entry></entry></result>',
		);
	});

	it('answers code 1 without a key', async () => {
		const { json } = await me('');
		expect(json).toMatchObject({ success: false, code: 1 });
	});

	it('answers code 10 for a wrong key', async () => {
		const { json } = await me('?apiKey=wrong');
		expect(json).toEqual({ success: false, code: 10, message: 'Clé API incorrecte' });
	});
});
