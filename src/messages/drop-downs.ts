import type { DropDownWords } from "../domain/report/drop-downs.ts";
import { dropDowns as en } from "./en/drop-downs.ts";
import { dropDowns as ja } from "./ja/drop-downs.ts";
import type { Language } from "./languages.ts";

/** Few words, and wanted in every language at once: a report may be read by another language than it was written in. */
export const dropDowns: Readonly<Record<Language, DropDownWords>> = { ja, en };
