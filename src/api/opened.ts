import { readBytes } from "../cli/input/files.ts";
import { openFile } from "../cli/input/open-file.ts";
import { selectionIn } from "../cli/selection.ts";
import { defaultPolicy, type Policy } from "../domain/policy.ts";
import type { Form } from "../domain/sheet/records/reading.ts";
import type { Messages } from "../messages/index.ts";
import type { CheckOptions as InnerOptions } from "../workbook/check.ts";
import type { XlsxWorkbook } from "../xlsx/index.ts";
import type { CheckOptions, WorkbookInput } from "./options.ts";

/** A workbook, what it is called, and how it is to be looked at. */
export interface Opened {
  readonly workbook: XlsxWorkbook;
  readonly file: string;
  readonly selection: InnerOptions;
}

/** What an input is called in results and errors. */
export const nameOf = (input: WorkbookInput, { fileName }: CheckOptions, { api }: Messages): string =>
  typeof input === "string" ? input : (fileName ?? api.bytes);

export const openInput = async (input: WorkbookInput, file: string): Promise<XlsxWorkbook> =>
  openFile(typeof input === "string" ? await readBytes(input) : input, file);

async function policyOf({ policy, rules = [] }: CheckOptions, words: Messages): Promise<Policy | undefined> {
  if (policy === undefined) return rules.length === 0 ? undefined : { ...defaultPolicy, groups: rules };
  const { parsePolicy } = await import("../cli/input/policy-file.ts");
  const given = parsePolicy(JSON.stringify(policy), "options.policy", words.cli.failure.policy);
  return { ...given, groups: [...new Set([...given.groups, ...rules])] };
}

async function formsOf({ layout }: CheckOptions, words: Messages): Promise<readonly Form[] | undefined> {
  if (layout === undefined) return undefined;
  const { parseLayout } = await import("../cli/input/layout-file.ts");
  return parseLayout(JSON.stringify(layout), "options.layout", words.cli.failure);
}

async function hintOf(options: CheckOptions, words: Messages): Promise<InnerOptions["hint"]> {
  const { map, range, year } = options;
  const forms = await formsOf(options, words);
  if (map === undefined && range === undefined && year === undefined && forms === undefined) return undefined;
  const { layoutHint } = await import("../cli/input/layout-hint.ts");
  const asked = {
    ...(map === undefined ? {} : { map }),
    ...(range === undefined ? {} : { range }),
    ...(year === undefined ? {} : { year: String(year) }),
  };
  const said = layoutHint(asked, words.cli.failure.mapping) ?? { columns: {}, area: null };
  return { ...said, ...(forms === undefined ? {} : { forms }) };
}

/** Opens a workbook and reads what the options say of it. Throws WorkbookError file-…, policy-…, layout-…, mapping-invalid, year-invalid. */
export async function open(input: WorkbookInput, options: CheckOptions, words: Messages): Promise<Opened> {
  const file = nameOf(input, options, words);
  const asked: InnerOptions = {
    sheets: options.sheets,
    hint: await hintOf(options, words),
    policy: await policyOf(options, words),
    signal: options.signal,
    progress: options.onProgress,
  };
  const workbook = await openInput(input, file);
  return { workbook, file, selection: await selectionIn(workbook, asked, options.allSheets === true) };
}
