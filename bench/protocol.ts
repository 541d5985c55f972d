/** The compared subjects: this package; n8n's HTTP Request node, one item per request; or the minimum of work. */
export const subjects = ['package', 'httpRequest', 'floor'] as const;
export type Subject = (typeof subjects)[number];

/**
 * The kinds of texts: columns inserted into a text, as by dragging them in the editor; the same with functions; or one
 * text for all.
 */
export const kinds = ['personalised', 'computed', 'same'] as const;
export type Kind = (typeof kinds)[number];

/** The n8n-core that runs the nodes. */
export const engines = ['2.41', '1.122'] as const;
export type EngineName = (typeof engines)[number];

/** The work for the elapsed times: Add Credit to a different subaccount per item, or one SMS per item. */
export type ClockWork = 'calls' | 'sends';

/** One SMS per item, with one or up to 16 concurrent requests of the floor; one Add Credit per item; or one Get Credits. */
export type Job =
	| {
			readonly work: 'send' | ClockWork;
			readonly subject: Subject;
			readonly kind: Kind;
			readonly items: number;
	  }
	| { readonly work: 'credits'; readonly subject: Exclude<Subject, 'floor'>; readonly items: 1 };

/** The settings of the child process, its only argument (JSON). */
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

/** The cost of a run. */
export interface Cost {
	readonly wallMs: number;
	/** User and system time of all threads of n8n's process. */
	readonly cpuMs: number;
}

/** The memory of a run, in bytes above the level before it, which includes the input items. */
export interface Held {
	/** The maximum heap in use (with garbage collection before each sample). */
	readonly peak: number;
	/** The heap after the run: its result with the output items. */
	readonly result: number;
	/** The maximum memory of the process, including garbage; undefined if the system doesn't report it. */
	readonly resident: number | undefined;
}

/** A question to the child process. */
export type Question =
	{ readonly ask: 'cost'; readonly job: Job } | { readonly ask: 'held'; readonly job: Job };

/** The reply of the child. The first one is empty and means that it is ready. */
export interface Reply {
	readonly cost?: Cost;
	readonly held?: Held;
	readonly failure?: string;
}

/** The cost of loading the nodes and credentials of a package in a process with n8n-workflow. */
export interface Loading {
	readonly wallMs: number;
	readonly heapBytes: number;
}
