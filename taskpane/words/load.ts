import type { Language } from "../../src/messages/index.ts";
import type { Words } from "./words.ts";

/** One language's words; the other's are never loaded. */
export const loadWords = (language: Language): Promise<Words> => loaders[language]();

const loaders: Readonly<Record<Language, () => Promise<Words>>> = {
  ja: async () => (await import("./ja.ts")).ja,
  en: async () => (await import("./en.ts")).en,
};
