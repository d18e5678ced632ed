import { en } from "./en.ts";
import { ja, type Messages } from "./ja.ts";

export type { Messages } from "./ja.ts";

export const languages = ["ja", "en"] as const;
export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, Messages>> = { ja, en };

/** All words of one language. */
export const messages = (language: Language): Messages => catalogues[language];
