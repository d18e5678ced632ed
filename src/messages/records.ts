import type { RecordWords } from "../domain/report/log-words.ts";
import { record as en } from "./en/record.ts";
import { record as ja } from "./ja/record.ts";
import type { Language } from "./languages.ts";

/** Few words, and wanted in every language at once: a report may be read by another language than it was written in. */
export const records: Readonly<Record<Language, RecordWords>> = { ja, en };
