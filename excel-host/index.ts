import type { Calculator } from "./calc/engine.ts";
import { emptyFile } from "./file/empty-file.ts";
import { saveWorkbook } from "./file/save.ts";
import { loadWorkbook } from "./file/load.ts";
import { Host } from "./host.ts";
import { User } from "./user.ts";

export { attachFrame } from "./frame/attach.ts";
export { WebFrame } from "./frame/web-frame.ts";
export type { Host } from "./host.ts";
export type { Fault, FaultPoint } from "./faults.ts";
export { User } from "./user.ts";
export type { Calculator } from "./calc/engine.ts";
export { IronCalc, loadIronCalc } from "./calc/ironcalc.ts";

export interface HostOptions {
  /** An .xlsx file; without it, a new workbook with one empty sheet, Sheet1. */
  readonly workbook?: Uint8Array;
  readonly fileName?: string;
  /** Version of ExcelApi to declare, e.g. "1.14"; the newest by default. */
  readonly requirement?: string;
  readonly locale?: string;
  /** Largest request and response in bytes; null: no limit. 5 MB by default, as on the web. */
  readonly payloadLimit?: number | null;
  /** Works out formulas; without it they keep the value they came with. */
  readonly calculator?: Calculator;
}

export interface ExcelHost extends Host {
  readonly user: User;
  /** The workbook as an .xlsx file, as it is now. */
  save(): Promise<Uint8Array>;
}

/** Newest ExcelApi requirement set that the declared client knows. */
export const newestRequirement = "1.20";

/** An Excel with the workbook open, and a user in front of it. */
export async function createHost(options: HostOptions = {}): Promise<ExcelHost> {
  const fileName = options.fileName ?? "Book1.xlsx";
  const base = options.workbook ?? emptyFile();
  const model = await loadWorkbook(base, fileName);
  const host = new Host(model, {
    requirement: options.requirement ?? newestRequirement,
    locale: options.locale ?? "ja-JP",
    ...(options.calculator ? { calculator: options.calculator } : {}),
    ...(options.payloadLimit === undefined ? {} : { payloadLimit: options.payloadLimit }),
  });
  const save = async (): Promise<Uint8Array> => {
    host.calculate();
    return saveWorkbook(model, base);
  };
  return Object.assign(host, { user: new User(host), save });
}
