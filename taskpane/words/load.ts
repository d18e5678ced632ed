import type { Language } from "../../src/messages/index.ts";
import type { Words } from "./words.ts";

/** One language's words; the other's are never loaded. */
export const loadWords = async (language: Language): Promise<Words> =>
  language === "ja" ? (await import("./ja.ts")).ja : (await import("./en.ts")).en;
