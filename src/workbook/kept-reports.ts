import type { Grid } from "../domain/grid.ts";
import { WorkbookError } from "./errors.ts";
import type { WorkbookPort, WorkOptions } from "./port.ts";

/**
 * All reports of a workbook as they stand there, kept in memory: what `earlierCopy` of a later run takes over, when they
 * were taken away meanwhile.
 */
export async function keepReports(port: WorkbookPort, options: WorkOptions = {}): Promise<WorkbookPort> {
  const survey = await port.survey();
  const grids = new Map<string, Grid>();
  for (const name of survey.reports.flatMap(({ sheets }) => Object.values(sheets)))
    grids.set(name, await port.readGrid(name, { signal: options.signal, valuesAlone: true }));
  const isWritten = (): never => {
    throw new WorkbookError("not-supported", { reason: "kept" });
  };
  return {
    survey: async () => survey,
    readGrid: async (sheet) => {
      const grid = grids.get(sheet);
      if (grid === undefined) throw new WorkbookError("sheet-missing", { sheet });
      return grid;
    },
    apply: async () => isWritten(),
    clear: async () => isWritten(),
  };
}
