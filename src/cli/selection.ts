import { checkWorkbook, type CheckOptions } from "../workbook/check.ts";
import { WorkbookError } from "../workbook/errors.ts";
import type { WorkbookPort } from "../workbook/port.ts";
import { reportSheetNames } from "../workbook/program-sheets.ts";
import type { SelectionOptions } from "./commands/options.ts";
import { layoutHint } from "./input/layout-hint.ts";
import { readPolicy } from "./input/policy-file.ts";
import type { Session } from "./session.ts";

/** What --policy, --map and --range say, read once for all files. Throws WorkbookError policy-… or mapping-invalid. */
export async function readSelection(options: SelectionOptions, session: Session): Promise<CheckOptions> {
  const { policy, mapping } = session.words.cli.failure;
  const hint = layoutHint(options.map, options.range, mapping) ?? undefined;
  return { sheets: options.sheet, policy: await readPolicy(options.policy, policy), hint, signal: session.signal };
}

/** --all-sheets: the hidden ones, and those that only might have a table, too. */
async function everySheetWithTable(workbook: WorkbookPort, options: CheckOptions): Promise<readonly string[]> {
  const survey = await workbook.survey();
  const own = reportSheetNames(survey);
  const found: string[] = [];
  for (const { name, rows } of survey.sheets) {
    if (own.has(name) || rows === 0) continue;
    try {
      await checkWorkbook(workbook, { ...options, sheets: [name], progress: undefined });
      found.push(name);
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== "no-program-table") throw error;
    }
  }
  return found;
}

/** `selection` for one workbook. */
export async function selectionIn(
  workbook: WorkbookPort,
  selection: CheckOptions,
  allSheets: boolean,
): Promise<CheckOptions> {
  if (!allSheets) return selection;
  const sheets = await everySheetWithTable(workbook, selection);
  // With none, the use case looks at all of them again and says what it missed.
  return { ...selection, sheets };
}
