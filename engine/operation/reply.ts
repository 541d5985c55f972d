/** The parsed body of a response. The operation's `answer` turns it into the output. */
export type Reply = Readonly<Record<string, unknown>>;
