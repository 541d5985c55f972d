/** What the API replied: the parsed body of a response. The operation's `answer` makes the output of it. */
export type Reply = Readonly<Record<string, unknown>>;
