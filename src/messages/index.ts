import { en } from "./en.ts";
import { ja, type Messages } from "./ja.ts";
import type { Language } from "./languages.ts";

export type { Messages } from "./ja.ts";
export { languages, type Language } from "./languages.ts";

const catalogues: Readonly<Record<Language, Messages>> = { ja, en };

/** All words of one language. */
export const messages = (language: Language): Messages => catalogues[language];
