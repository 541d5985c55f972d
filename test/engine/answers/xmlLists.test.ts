import { fromXml as readXml } from '../../../engine/answers/xml';
import { refusals } from '../../../partner/platformCodes';

const fromXml = (xml: string, documented: object, optional?: readonly string[]) =>
	readXml(xml, documented, refusals, optional);

describe('A list in XML', () => {
	it('entries of two kinds are told apart by what they say', () => {
		const kinds = {
			list: [
				{ to: 'a', success: true, country: 'France', prefix: 33 },
				{ to: 'b', success: false, message: 'not valid' },
			],
		};
		const entry = (...places: unknown[]) =>
			`<entry>${places.map((place) => `<entry>${String(place)}</entry>`).join('')}</entry>`;
		const list = entry('1', false, 'no') + entry('2', true, 'Italy', 39) + entry('3', 'so', 'x');
		expect(fromXml(`<result><entry>${list}</entry></result>`, kinds)).toEqual({
			list: [
				{ to: '1', success: false, message: 'no' },
				{ to: '2', success: true, country: 'Italy', prefix: 39 },
				{ to: '3', success: 'so', country: 'x' },
			],
		});
	});

	it('of kinds that say the same, an entry is of the one with as many places', () => {
		const kinds = {
			list: [
				{ success: true, size: 1 },
				{ success: false, code: 4, to: 'a', why: 'b' },
			],
		};
		const refused = (...places: unknown[]) =>
			`<entry><entry>false</entry>${places.map((place) => `<entry>${String(place)}</entry>`).join('')}</entry>`;
		const list = refused(14, '33', 'STOP') + refused(9, 'no number');
		expect(fromXml(`<result><entry>${list}</entry></result>`, kinds)).toEqual({
			list: [
				{ success: false, code: 14, to: '33', why: 'STOP' },
				{ success: false, code: 9, message: 'no number' },
			],
		});
	});
});

it('An answer of 100,000 places is read place by place', () => {
	const places = fromXml(`<result>${'<entry>1</entry>'.repeat(100_000)}</result>`, {
		success: true,
	});
	expect(Object.keys(places ?? {})).toHaveLength(100_000);
	expect(places).toHaveProperty('entry100000', '1');
});

it('a refusal has the names that the API has for its places', () => {
	const xml = '<result><entry>false</entry><entry>7</entry><entry>Non</entry></result>';
	const text = { ok: true, number: 1, why: 'a' };
	expect(readXml(xml, { success: true }, { ...refusals, text })).toStrictEqual({
		ok: false,
		number: 7,
		why: 'Non',
	});
});
