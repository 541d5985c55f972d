import { obtain, type Line } from './attempt';
import { isRecord, toBoolean, toList, toText } from './convert';
import { reasonOf, type Reason } from './failure';
import type { Request, Unit } from './gather';
import type { Operation } from './operation';
import { entryRejection } from './rejection';
import type { CleanText } from './secrets';

type Data = Readonly<Record<string, unknown>>;

/** What delivering tells whoever keeps count: before a request leaves, and when its fate is known. */
export interface Watch {
	leaving(units: readonly Unit[]): void;
	settled(units: readonly Unit[]): void;
	/** Whether nothing more is to be sent. */
	isOver(): boolean;
}

/** How many entries the API may refuse one by one before the rest of a request is given up. */
const MOST_REFUSED = 25;

/** What the answer says of each unit: by the recipient's name, or by place where all are there. */
function ownParts(operation: Operation, units: readonly Unit[], data: Data): (Data | undefined)[] {
	const list = operation.request.kind === 'batch' ? operation.request.list : undefined;
	if (list === undefined) return units.map(() => undefined);
	const parts = toList(data[list.name]).filter(isRecord);
	if (parts.length === units.length) return units.map((_, place) => parts[place]);
	const digits = (text: unknown): string => (toText(text) ?? '').replace(/\D/g, '');
	const byName = new Map(parts.map((part) => [digits(part[list.to]), part]));
	return units.map(({ entry }) => byName.get(digits(entry.to)));
}

/** Writes an answer down for each unit: done, or refused for itself alone. */
function spread(operation: Operation, units: readonly Unit[], data: Data, line: Line): void {
	const { secrets, reading } = line;
	const clean = (text: string): CleanText => secrets.cleanText(text);
	const parts = ownParts(operation, units, data);
	for (const [place, unit] of units.entries()) {
		const own = parts[place];
		const isRefused = operation.repeat === 'never' && toBoolean(own?.success) === false;
		unit.result =
			isRefused && own
				? { kind: 'failed', reason: entryRejection(own, reading.codes, clean) }
				: { kind: 'done', data, own, ofRequest: units.length };
	}
}

function failAll(units: readonly Unit[], reason: Reason): void {
	for (const unit of units) unit.result = { kind: 'failed', reason };
}

/** The units whose recipients stand in the API's own words: "Ce numero … n'est pas valide (922264)". */
function namedIn(said: string, units: readonly Unit[]): Unit[] {
	const numbers = new Set((said.match(/\+?\d{4,}/g) ?? []).map((text) => text.replace(/\D/g, '')));
	const words = said.toLowerCase();
	return units.filter(({ entry: { to } }) => {
		const digits = to.replace(/\D/g, '');
		if (to.includes('@')) return words.includes(to.toLowerCase());
		return numbers.has(digits) || numbers.has(digits.replace(/^33/, '0'));
	});
}

/** Sends one request, and what is left of it where the API refuses it for some of its entries. */
export class Delivery {
	private refused = 0;

	constructor(
		private readonly operation: Operation,
		private readonly line: Line,
		private readonly watch: Watch,
		private readonly request: Request,
	) {}

	/** Gives each unit its result. Never throws: what fails is a result too. */
	async deliver(): Promise<void> {
		await this.send(this.request.units);
	}

	/** @returns whether the API took the request, with all its entries */
	private async send(units: readonly Unit[]): Promise<boolean> {
		const { operation, line, watch, request } = this;
		const effect = operation.repeat === 'safe' ? 'none' : 'lasting';
		watch.leaving(units);
		try {
			const data = await obtain(line, { ...request.callFor(units), effect });
			spread(operation, units, data, line);
			watch.settled(units);
			return true;
		} catch (error) {
			const reason = reasonOf(error);
			const isAboutEntries = reason.scope === 'entries' && reason.fate === 'not done';
			if (isAboutEntries && units.length > 1) {
				await this.sendWithoutRefused(units, reason);
			} else {
				this.refused += 1;
				failAll(units, reason);
				watch.settled(units);
			}
			return false;
		}
	}

	/** Takes out what the API names; if it names none, halves until the refused entries stand alone. */
	private async sendWithoutRefused(units: readonly Unit[], reason: Reason): Promise<void> {
		const named = namedIn(reason.said ?? '', units);
		if (named.length > 0) {
			failAll(named, reason);
			this.watch.settled(named);
			this.refused += named.length;
			const rest = units.filter((unit) => !named.includes(unit));
			if (rest.length > 0) await this.sendOrGiveUp(rest, reason);
			return;
		}
		// The smaller half first: together with what is known of the other, one refused entry of n
		// takes no more than 2·log2(n) + 1 requests.
		const middle = Math.floor(units.length / 2);
		const first = units.slice(0, middle);
		const second = units.slice(middle);
		const firstWent = await this.sendOrGiveUp(first, reason);
		// If the first half went, the refused entries are in the second: it need not be tried whole.
		if (firstWent && second.length > 1) await this.sendWithoutRefused(second, reason);
		else await this.sendOrGiveUp(second, reason);
	}

	private async sendOrGiveUp(units: readonly Unit[], reason: Reason): Promise<boolean> {
		if (this.watch.isOver()) return false;
		if (this.refused < MOST_REFUSED) return await this.send(units);
		failAll(units, {
			...reason,
			what: `${reason.what}, and so were ${this.refused} others of this request`,
		});
		this.watch.settled(units);
		return false;
	}
}
