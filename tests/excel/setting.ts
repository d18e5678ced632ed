import { readFileSync } from "node:fs";
import { type ExcelAccess, excelAccess, openExcel } from "../../src/excel/index.ts";
import { createHost, type ExcelHost, type HostOptions } from "../../excel-host/index.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import type { LivePort, WorkbookPort } from "../../src/workbook/port.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { calculator } from "../tools/calculator.ts";
import { type StartedOffice, startOffice } from "../tools/office.ts";

export const sampleFile = new URL("../../samples/就労支援事業_令和4年度.xlsx", import.meta.url);

export const sample = (): Uint8Array => readFileSync(sampleFile);

/** Floor (Office LTSC 2021), LTSC 2024, and the newest. */
export const requirements = ["1.14", "1.17", "1.20"];

export interface Setting {
  readonly host: ExcelHost;
  readonly office: StartedOffice;
  readonly access: ExcelAccess;
  readonly port: LivePort;
}

/** Excel with a workbook open, unmodified office.js started in it, and the port over that. */
export async function openSetting(options: HostOptions = {}): Promise<Setting> {
  const host = await createHost({ workbook: sample(), calculator: calculator(), ...options });
  const office = await startOffice(host);
  host.traffic.reset();
  host.faults.reset();
  const access = excelAccess(office);
  return { host, office, access, port: openExcel(access) };
}

/** The same with the first programs only, where what is done counts and not how much of it. */
export async function openSmallSetting(options: HostOptions = {}): Promise<Setting> {
  const setting = await openSetting(options);
  const sheet = setting.host.workbook.sheets[0]!;
  const lastRow = 12;
  for (const [row, column] of sheet.cells.entries()) if (row > lastRow) sheet.cells.remove(row, column);
  sheet.merges = sheet.merges.filter(({ bottom }) => bottom <= lastRow);
  return setting;
}

export const writeReport = (
  port: WorkbookPort,
  extra: { readonly signal?: AbortSignal; readonly dryRun?: boolean } = {},
) => reportWorkbook(port, { words: reportWords(messages("ja")), date: "2026-11-22", ...extra });
