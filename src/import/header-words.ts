/** The shape of the vocabulary's lists (R6): by meaning, by language (ISO 639-1), phrases of one word or more. */
export type HeaderWords = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
