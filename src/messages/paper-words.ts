import type { PaperWords } from "../domain/paper/words.ts";
import type { Messages } from "./ja.ts";
import { reportWords } from "./report-words.ts";

/** Everything that 監査調書 say, in one language. */
export const paperWords = (words: Messages): PaperWords => ({ ...words.paper, report: reportWords(words) });
