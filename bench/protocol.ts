/** Who does the work: this package; n8n's own HTTP Request node, an item at a time; or nobody, as little as can be. */
export const subjects = ['package', 'httpRequest', 'floor'] as const;
export type Subject = (typeof subjects)[number];

/**
 * What the texts are like: columns put into a text, as the editor writes it when they are dragged there; the same with
 * functions in it; or one text for all.
 */
export const kinds = ['personalised', 'computed', 'same'] as const;
export type Kind = (typeof kinds)[number];

/** The n8n-core that runs the nodes. */
export const engines = ['2.41', '1.122'] as const;
export type EngineName = (typeof engines)[number];

/** What the clock is held to: a credit for somebody else with each item, or an SMS an item. */
export type ClockWork = 'calls' | 'sends';

/** One SMS an item, with up to 16 requests of the floor at once or one; a credit an item; or one look at the balance. */
export type Job =
	| {
			readonly work: 'send' | ClockWork;
			readonly subject: Subject;
			readonly kind: Kind;
			readonly items: number;
	  }
	| { readonly work: 'credits'; readonly subject: Exclude<Subject, 'floor'>; readonly items: 1 };

/** What the child process is told when it starts, as its only argument (JSON). */
export interface ChildSettings {
	readonly engine: EngineName;
	/** The folder whose node_modules hold n8n-core and n8n-workflow. */
	readonly lineDirectory: string;
	/** This package, as n8n installs it. */
	readonly packageDirectory: string;
	/** The folder whose node_modules hold n8n-nodes-base. */
	readonly nodesDirectory: string;
	readonly baseUrl: string;
	readonly key: string;
}

/** What a run took. */
export interface Cost {
	readonly wallMs: number;
	/** User and system time of all threads of n8n's process. */
	readonly cpuMs: number;
}

/** What a run held on to, in bytes above what was there before it: the input items are not in it. */
export interface Held {
	/** At most, of what was still in use (the garbage collected before each sample). */
	readonly peak: number;
	/** When it was over: its result, in which the output items are. */
	readonly result: number;
	/** The most memory that the process had of the system, garbage and all; undefined where the system does not say. */
	readonly resident: number | undefined;
}

/** What can be asked of the child. */
export type Question =
	{ readonly ask: 'cost'; readonly job: Job } | { readonly ask: 'held'; readonly job: Job };

/** The child's answer; the first one has neither part, and says that it is ready. */
export interface Reply {
	readonly cost?: Cost;
	readonly held?: Held;
	readonly failure?: string;
}

/** What it takes to load a package's nodes and credentials in a process that has n8n-workflow already. */
export interface Loading {
	readonly wallMs: number;
	readonly heapBytes: number;
}
