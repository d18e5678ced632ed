import type { ReportWorkbookOptions } from "../workbook/report.ts";
import { thisMinute, today } from "../workbook/today.ts";
import { nameOf } from "./input/files.ts";
import { version } from "./version.ts";

/** What a report and its log say of a run over this file: the day, the minute, the version, and the file's name alone. */
export const runOver = (file: string): Required<Pick<ReportWorkbookOptions, "date" | "run">> => {
  const now = new Date();
  return { date: today(now), run: { at: thisMinute(now), version, file: nameOf(file) } };
};
