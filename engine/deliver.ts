import { obtain, type Line } from './attempt';
import type { OnceCall, ReadCall } from './call';
import { isRecord, toBoolean, toList, toText } from './convert';
import { entriesIn } from './entries';
import { reasonOf, type Reason } from './failure';
import type { LoadedFile } from './files';
import type { Request, Unit } from './gather';
import { followPages, type Followed } from './pages';
import { receive } from './received';
import type { EntryList, Operation } from './operation';
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

/** How often the API may name entries, or refuse one alone, before the rest of a request is given up. */
const MOST_REFUSED = 25;

function listOf({ request }: Operation): EntryList | undefined {
	return request.kind === 'batch' ? request.list : undefined;
}

/** A recipient by its digits, or, if there are none, by its letters: "+336…" and "06…" are the same. */
function nameOf(to: unknown): string {
	const text = toText(to) ?? '';
	return text.replace(/\D/g, '').replace(/^0(?=[1-9]\d{8}$)/, '33') || text;
}

/** What the answer says of each unit: by the recipient's name, or by place where all are there. */
function ownParts(
	units: readonly Unit[],
	parts: readonly Data[],
	{ to, text }: EntryList,
): (Data | undefined)[] {
	const keyOf = (name: unknown, entryText: unknown): string =>
		`${nameOf(name)} ${text === undefined ? '' : toText(entryText)}`;
	const keys = units.map(({ entry }) => keyOf(entry.to, entry.text));
	const byName = grouped(parts, (part) => keyOf(part[to], text && part[text]));
	const toCome = new Map([...grouped(keys, (key) => key)].map(([key, all]) => [key, all.length]));
	const isWhole = parts.length === units.length;
	const ofPlace = (place: number): Data | undefined => {
		const part = isWhole ? parts[place] : undefined;
		// What names another one is not this one's, wherever it stands.
		return part && toCome.has(keyOf(part[to], text && part[text])) ? undefined : part;
	};
	// A recipient that comes twice takes its parts in their order. Where there are fewer parts than
	// that, they are the last ones': what was refused as "there already" was taken before.
	return keys.map((key, place) => {
		const left = toCome.get(key) ?? 0;
		toCome.set(key, left - 1);
		const own = byName.get(key) ?? [];
		const part = own.length >= left ? own.shift() : undefined;
		return part ?? ofPlace(place);
	});
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of all) {
		const group = groups.get(keyOf(one));
		if (group) group.push(one);
		else groups.set(keyOf(one), [one]);
	}
	return groups;
}

/** The answer refuses an entry, but names it in no way that is known: it may be any that is not named. */
const WHICH_IS_UNKNOWN: Reason = {
	what: 'The API refused a part of the request, and its answer does not show which one',
	next: 'Switch "Combine Items" off to see which one it is.',
	fate: 'unknown',
};

/** What took effect is a success, even where its list is not understood. */
function toListIn(data: Data, list: string): readonly unknown[] {
	return toList(data[list]);
}

/** Writes an answer down for each unit: done, or refused for itself alone. */
function spread(operation: Operation, units: readonly Unit[], data: Data, line: Line): void {
	const { secrets, reading } = line;
	const clean = (text: string): CleanText => secrets.cleanText(text);
	const list = listOf(operation);
	const listed = operation.repeat === 'safe' ? entriesIn : toListIn;
	const parts = list ? listed(data, list.name).filter(isRecord) : [];
	const ownOf = list ? ownParts(units, parts, list) : [];
	const isRefused = ({ code, success }: Data): boolean =>
		list?.isVerdict !== true &&
		toBoolean(success) === false &&
		reading.fine?.includes(toText(code) ?? '') !== true;
	const claimed = new Set(ownOf);
	const names = new Set(units.map(({ entry }) => nameOf(entry.to)));
	const isOfNobody = (part: Data): boolean =>
		!claimed.has(part) && !names.has(nameOf(list && part[list.to]));
	// Of a refusal, only those went through that it says so of.
	const isRefusal = parts.length > 0 && toBoolean(data.success) === false;
	const isLost = isRefusal || parts.some((part) => isRefused(part) && isOfNobody(part));
	for (const [place, unit] of units.entries()) {
		const own = ownOf[place];
		if (own && isRefused(own)) {
			unit.result = { kind: 'failed', reason: entryRejection(own, reading.codes, clean) };
		} else if (own === undefined && isLost) {
			unit.result = { kind: 'failed', reason: WHICH_IS_UNKNOWN };
		} else unit.result = { kind: 'done', data, own, ofRequest: units.length };
	}
}

function failAll(units: readonly Unit[], reason: Reason): void {
	for (const unit of units) unit.result = { kind: 'failed', reason };
}

/** The mail addresses in a sentence, without the full stop behind them. */
const ADDRESSES = /[^\s<>()",;:]+@[^\s<>()",;:]*[^\s<>()",;:.]/g;

/** The units whose recipients stand in the API's own words: "Ce numero … n'est pas valide (922264)". */
function namedIn(said: string, units: readonly Unit[]): Unit[] {
	const numbers = new Set((said.match(/\+?\d{4,}/g) ?? []).map((text) => text.replace(/\D/g, '')));
	const addresses = new Set(said.toLowerCase().match(ADDRESSES));
	return units.filter(({ entry: { to } }) => {
		const digits = to.replace(/\D/g, '');
		if (to.includes('@')) return addresses.has(to.toLowerCase());
		return numbers.has(digits) || numbers.has(digits.replace(/^33/, '0'));
	});
}

/** Whether some of the entries are to blame, and the others may be sent without them. */
function isAboutSome(units: readonly Unit[], { scope }: Reason): boolean {
	const [first, ...others] = units;
	if (scope === 'entries') return others.length > 0;
	return scope === 'texts' && others.some(({ entry }) => entry.text !== first?.entry.text);
}

/** Sends one request, and what is left of it where the API refuses it for some of its entries. */
export class Delivery {
	private refused = 0;
	private files: readonly LoadedFile[] | undefined;

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

	/** The call, with its files: loaded when the first call leaves, and kept no longer than the request. */
	private async callFor(units: readonly Unit[]): Promise<OnceCall | ReadCall> {
		const { operation, request } = this;
		const { files = [] } = request.wish;
		const rule = operation.request.kind === 'batch' ? operation.request.files : undefined;
		const call = request.callFor(units);
		const effect = operation.repeat === 'safe' ? 'none' : 'lasting';
		if (rule === undefined || files.length === 0) return { ...call, effect };
		this.files ??= await Promise.all(files.map((file) => file.load()));
		return { ...rule.attach(call, this.files), effect };
	}

	/** A refusal of several entries may be about one of them: it does not say that all are done already. */
	private lineFor(units: readonly Unit[]): Line {
		const { fine, ...reading } = this.line.reading;
		return fine && units.length > 1 ? { ...this.line, reading } : this.line;
	}

	/** The answer, with all pages that are wanted. */
	private async obtainAll(call: OnceCall | ReadCall, units: readonly Unit[]): Promise<Followed> {
		const line = this.lineFor(units);
		const { entries, pages, repeat } = this.operation;
		if (entries === undefined || pages === undefined) {
			const data = await obtain(line, call);
			if (entries !== undefined && repeat === 'safe') entriesIn(data, entries);
			return { data };
		}
		const limits = units.flatMap(({ tasks }) => tasks.map(({ wish }) => wish.limit));
		// No list of arguments: there may be more items than a call takes.
		const most = limits.reduce((greatest, limit) => Math.max(greatest, limit), 0);
		const list = { entries, pages, most };
		return await followPages(call, list, (one) => obtain(line, { ...one, effect: 'none' }));
	}

	/** Sends the request and gives each unit its result. */
	private async perform(call: OnceCall | ReadCall, units: readonly Unit[]): Promise<void> {
		const { operation, line, request } = this;
		const { file } = operation;
		if (file === undefined) {
			const { data, note } = await this.obtainAll(call, units);
			spread(operation, units, data, line);
			if (note !== undefined) for (const unit of units) unit.note = note;
			return;
		}
		const made = await receive(line, call, operation, file, request.wish);
		for (const unit of units)
			unit.result = { kind: 'done', data: {}, own: undefined, ofRequest: units.length, made };
	}

	/** @returns whether the API took the request, with all its entries */
	private async send(units: readonly Unit[]): Promise<boolean> {
		const { watch } = this;
		try {
			const call = await this.callFor(units);
			watch.leaving(units);
			await this.perform(call, units);
			watch.settled(units);
			return true;
		} catch (error) {
			const reason = reasonOf(error);
			if (reason.fate === 'not done' && isAboutSome(units, reason)) {
				// They came back: until a part of them leaves again, none is sent.
				watch.settled(units);
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
		// Whoever is done already is no failure: alone, its refusal says so.
		const isFine = this.line.reading.fine?.includes(reason.code ?? '') === true;
		if (named.length > 0 && !isFine) {
			failAll(named, reason);
			this.watch.settled(named);
			this.refused += 1;
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
			what: `Not tried, since the API refused ${this.refused} parts of the request: ${reason.what}`,
			isUntried: true,
		});
		this.watch.settled(units);
		return false;
	}
}
