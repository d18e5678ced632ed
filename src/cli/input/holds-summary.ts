import { markerPlace, rollupMarker } from "../../domain/rollup/marker.ts";
import { summaryNames } from "../../messages/rollup-words.ts";
import type { WorkbookPort } from "../../workbook/port.ts";

/** Whether a workbook sums up many files; of others hardly anything is read. */
export async function holdsSummary(port: Pick<WorkbookPort, "survey" | "readGrid">): Promise<boolean> {
  const { sheets } = await port.survey();
  const named = sheets.find(({ name }) => summaryNames.has(name));
  if (named === undefined) return false;
  return (await port.readGrid(named.name)).value(markerPlace.row, markerPlace.column) === rollupMarker;
}
