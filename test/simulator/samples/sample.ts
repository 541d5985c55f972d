import type { SimulatorState } from '../../../simulator';

type Change = Readonly<Record<string, unknown>>;

export type Refused = readonly [code: number | string, change: Change, message?: string];

/** An operation's documented request and answer, and what else its page says of one request. */
export interface Sample {
	/** The heading of docs/api that it is from. */
	readonly source: string;
	/** All but the key, which goes where the API wants it. */
	readonly parameters?: Change;
	/** What the accounts have besides what they have at the start. */
	readonly given?: (state: SimulatorState) => void;
	/** What was asked before: the request, its changes, and how many milliseconds pass afterwards. */
	readonly before?: ReadonlyArray<readonly [request: string, change?: Change, then?: number]>;
	/** The whole answer, its fields in order. Left out where a suite of its own has it. */
	readonly answer?: Change;
	/** Whether its page offers XML: by position, or, where entries have names, as it is. */
	readonly xml?: true | string;
	/** The code without a key, where it is not the product's. */
	readonly keyless?: number;
	/** Other parameters that are accepted, and what the answer has then. */
	readonly accepted?: ReadonlyArray<readonly [change: Change, answer?: Change]>;
	/** The code of other parameters, and its text where a page has it. */
	readonly refused?: readonly Refused[];
	/** The parameter that code 9 names, and the text where a page has it. */
	readonly named?: ReadonlyArray<readonly [parameter: string, change: Change, message?: string]>;
}

/** The samples of some operations by product, method and path, as the simulator counts them: 'sms POST /bulk-send'. */
export type Samples = Readonly<Record<string, Sample>>;

/** Comma-separated mobile numbers, no two the same. */
export function numbers(count: number): string {
	return Array.from({ length: count }, (_, index) => `06399${10000 + index}`).join(',');
}

/** A moment far ahead. */
export const schedule = { scheduledDeliveryDate: '25/09/2099', time: 12, minute: 0 };
