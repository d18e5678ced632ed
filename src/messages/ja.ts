import { verdicts } from "./ja/verdicts.ts";

/**
 * The Japanese words: the source that every other language is typed against.
 *
 * One file a concern: `ja/<part>.ts` exports `const <part> = {…}` (plain strings and functions from parameters
 * to a string), `en/<part>.ts` exports `const <part>: typeof source = {…}`, and each assembler gets one line.
 * An entry that one language lacks does not compile.
 */
export const ja = {
  verdicts,
};

export type Messages = typeof ja;
