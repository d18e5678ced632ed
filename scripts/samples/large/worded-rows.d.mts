/** Whether a text is a figure and its unit, nothing else. */
export declare function isPlain(wording: string): boolean;

/** `wording` with its first run of digits replaced by another of as many digits; as it is where it has none. */
export declare function varied(wording: string, seed: number): string;
