import type { Messages } from "./ja.ts";
import type { Language } from "./languages.ts";

/** All words of one language, and none of the others: a command speaks one. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === "ja" ? (await import("./ja.ts")).ja : (await import("./en.ts")).en;
