import { WorkbookError } from "./errors.ts";
import type { ReportMark, WorkbookPort, WorkOptions } from "./port.ts";

export interface ClearOptions extends WorkOptions {
  /** Program sheets whose reports go; left out or empty: all reports. */
  readonly sheets?: readonly string[] | undefined;
}

/**
 * Takes every report out of the workbook, or those about the named sheets; what was there before stays as it was.
 * @returns the sets that are gone.
 * @throws WorkbookError sheet-missing, where a named sheet has no report; and the port's own.
 */
export async function clearWorkbook(port: WorkbookPort, options: ClearOptions = {}): Promise<readonly ReportMark[]> {
  const { sheets, ...work } = options;
  const { reports } = await port.survey();
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
  return gone;
}
