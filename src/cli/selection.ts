import { defaultPolicy } from "../domain/policy.ts";
import type { Review } from "../domain/review.ts";
import type { LayoutHint } from "../domain/sheet/records/reading.ts";
import { checkWorkbook, type CheckOptions } from "../workbook/check.ts";
import { WorkbookError } from "../workbook/errors.ts";
import type { WorkbookPort } from "../workbook/port.ts";
import { reportSheetNames } from "../workbook/program-sheets.ts";
import { holdsSummary } from "./input/holds-summary.ts";
import type { SelectionOptions } from "./commands/options.ts";
import type { Session } from "./session.ts";

/**
 * What --policy, --rules, --layout, --map, --range and --year say, read once for all files. Throws WorkbookError policy-…, layout-…,
 * mapping-invalid or year-invalid.
 */
export async function readSelection(options: SelectionOptions, session: Session): Promise<CheckOptions> {
  return {
    sheets: options.sheet,
    hint: await hintIn(options, session),
    policy: await policyIn(options, session),
    signal: session.signal,
  };
}

async function hintIn(options: SelectionOptions, session: Session): Promise<CheckOptions["hint"]> {
  const { map, range, year } = options;
  const forms = await formsIn(options, session);
  if (map === undefined && range === undefined && year === undefined && forms === undefined) return undefined;
  const { layoutHint } = await import("./input/layout-hint.ts");
  const said = layoutHint(options, session.words.cli.failure.mapping) ?? { columns: {}, area: null };
  return { ...said, ...(forms !== undefined && { forms }) };
}

async function formsIn({ layout }: SelectionOptions, session: Session): Promise<LayoutHint["forms"]> {
  if (layout === undefined) return undefined;
  const { readLayout } = await import("./input/layout-file.ts");
  return readLayout(layout, session.words.cli.failure);
}

const sheetsNamed = 5;

/** Says which sheets of a file are of none of the forms of --layout, and were read as always. */
export function noteForms(
  file: string,
  sheets: readonly { readonly review: Review }[],
  { hint }: CheckOptions,
  session: Session,
): void {
  if (hint?.forms === undefined) return;
  const without = sheets.flatMap(({ review: { reading } }) =>
    reading.layout.pages.some(({ form }) => form !== undefined) ? [] : [reading.sheet],
  );
  const more = Math.max(0, without.length - sheetsNamed);
  if (without.length > 0)
    session.note(`${session.words.cli.layout.noneFits(file, without.slice(0, sheetsNamed), more)}\n`);
}

async function policyIn({ policy, rules }: SelectionOptions, session: Session): Promise<CheckOptions["policy"]> {
  if (policy === undefined) return rules === undefined ? undefined : { ...defaultPolicy, groups: [rules] };
  const { readPolicy } = await import("./input/policy-file.ts");
  const read = await readPolicy(policy, session.words.cli.failure.policy);
  return rules === undefined ? read : { ...read, groups: [...new Set([...read.groups, rules])] };
}

const passedOver: ReadonlySet<WorkbookError["code"]> = new Set(["no-program-table", "year-missing"]);

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
      if (!(error instanceof WorkbookError) || !passedOver.has(error.code)) throw error;
    }
  }
  return found;
}

/**
 * `selection` for one workbook.
 * @throws WorkbookError file-is-summary: its ledger would be judged, and every program of other files counted again.
 */
export async function selectionIn(
  workbook: WorkbookPort,
  selection: CheckOptions,
  allSheets: boolean,
): Promise<CheckOptions> {
  if ((selection.sheets ?? []).length === 0 && (await holdsSummary(workbook)))
    throw new WorkbookError("file-is-summary");
  if (!allSheets) return selection;
  const sheets = await everySheetWithTable(workbook, selection);
  // With none, the use case looks at all of them again and says what it missed.
  return { ...selection, sheets };
}
