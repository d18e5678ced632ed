import { WorkbookError } from "./errors.ts";
import type { ReportMark, WorkbookPort, WorkOptions } from "./port.ts";

export interface ClearOptions extends WorkOptions {
  /** Program sheets whose reports go; left out or empty: all reports. */
  readonly sheets?: readonly string[] | undefined;
}

export interface Cleared {
  /** The sets that are gone. */
  readonly gone: readonly ReportMark[];
  /** Sheets that may be a report's, and stay: copies of report sheets, and what only a name says is one. */
  readonly left: readonly string[];
}

/**
 * Takes every report out of the workbook, or those about the named sheets; what was there before stays as it was.
 * Only sheets that bear a report's own marker go.
 * @throws WorkbookError sheet-missing, where a named sheet has no report; and the port's own.
 */
export async function clearWorkbook(port: WorkbookPort, options: ClearOptions = {}): Promise<Cleared> {
  const { sheets, ...work } = options;
  const { reports, strays } = await port.survey();
  const asked = sheets ?? [];
  for (const sheet of asked) {
    if (reports.some((mark) => mark.source === sheet)) continue;
    const known = reports.flatMap((mark) => mark.source ?? []);
    throw new WorkbookError("sheet-missing", { sheet, ...(known.length === 0 ? {} : { sheets: known.join(", ") }) });
  }
  const gone =
    asked.length === 0 ? reports : reports.filter((mark) => mark.source !== null && asked.includes(mark.source));
  if (gone.length > 0)
    await port.clear(
      gone.map((mark) => mark.set),
      work,
    );
  const unmarked = gone.flatMap((mark) => Object.values(mark.unmarked ?? {}));
  return { gone, left: [...new Set([...unmarked, ...(asked.length === 0 ? strays : [])])] };
}
