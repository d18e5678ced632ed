import { everyLinkAnswers } from "../../messages/trend-words.ts";
import { answersIn } from "../../workbook/trend.ts";
import type { AnswersRead } from "../../domain/trend/sheets/read-answers.ts";
import { WorkbookError } from "../../workbook/errors.ts";
import { openFile } from "./open-file.ts";

/** What people answered in a trend's workbook; null where the file is a workbook, and none of a trend. */
export const answersOf = async (bytes: Uint8Array, file: string): Promise<AnswersRead | null> =>
  answersIn(await openFile(bytes, file), everyLinkAnswers);

/** The same of a file of which nobody knows what it is. */
export async function answersIfTrend(bytes: Uint8Array, file: string): Promise<AnswersRead | null> {
  try {
    return await answersOf(bytes, file);
  } catch (error) {
    if (error instanceof WorkbookError && error.code !== "cancelled") return null;
    throw error;
  }
}
