/** The most characters that fields of the API hold, as its description says in words. */
export const limits = { line: 120, short: 500, message: 1000, long: 5000, need: 20_000, page: 20_000 } as const;
