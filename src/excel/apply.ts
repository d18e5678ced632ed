import type { Grid } from "../domain/grid.ts";
import type { Edits } from "../domain/report/edits.ts";
import { WorkbookError } from "../workbook/errors.ts";
import type { ApplyOutcome, WorkOptions } from "../workbook/port.ts";
import type { ExcelAccess } from "./access.ts";
import { emptySteps } from "./empty-sheet.ts";
import { isOfficeFailure, NoAnswer, runTyped } from "./failures.ts";
import { pendingFormula, pendingName } from "./marks.ts";
import type { PlacedSheet, Plan } from "./plan.ts";
import { SheetHandles } from "./sheet-handles.ts";
import { placeOf, readState } from "./state.ts";
import { actionBytes, runSteps, type Step } from "./steps.ts";
import { takeBack } from "./take-back.ts";
import { readTyped } from "./typed-on.ts";
import { chartStep, isDrawable } from "./write-charts.ts";
import { nameSteps } from "./write-names.ts";
import { pageStep } from "./write-page.ts";
import { ruleStep } from "./write-rules.ts";
import { sheetSteps } from "./write-sheet.ts";
import { isWritable } from "./write-validations.ts";

/**
 * Adds or updates one report set: at most six syncs, and one more for every piece of a large report. What
 * fails half-way is taken back; where even that fails, a mark stays by which the next run repairs it.
 * @param read report sheets as the edits know them, by Excel's id of the sheet.
 * @throws WorkbookError report-edited where somebody typed there since.
 */
export async function applyEdits(
  access: ExcelAccess,
  edits: Edits,
  read: ReadonlyMap<string, Grid>,
  options: WorkOptions,
): Promise<ApplyOutcome> {
  let writing: Plan | null = null;
  try {
    return await runTyped(
      access,
      async (context) => {
        const plan = await makePlan(context, edits, read);
        writing = plan;
        const handles = new SheetHandles(context);
        await runSteps(context, writeSteps(context, handles, plan), options);
        const pages = await writeChartsAndPages(context, handles, plan);
        return { skipped: [...skipped(plan), ...pages] };
      },
      options.signal,
    );
  } catch (error) {
    const answered = !(error instanceof WorkbookError && error.cause instanceof NoAnswer);
    if (writing && answered) await takeBack(access, writing);
    throw error;
  }
}

async function makePlan(context: Excel.RequestContext, edits: Edits, read: ReadonlyMap<string, Grid>): Promise<Plan> {
  const state = await readState(context);
  const highlighted = [edits.highlights, ...(edits.highlightsElsewhere ?? [])].map(({ sheet: name, formats }) => {
    const sheet = placeOf(state, name);
    if (!sheet) throw new WorkbookError("sheet-missing", { sheet: name });
    return { sheet, formats };
  });
  const source = highlighted[0]!.sheet;
  const mark = state.marks.find(({ set }) => set === edits.set);
  const placed = edits.sheets.map((edit): PlacedSheet => {
    const name = mark?.sheets[edit.role];
    return { edit, earlier: (name === undefined ? undefined : placeOf(state, name)) ?? null };
  });
  const replaced = placed.flatMap(({ earlier }) => (earlier ? [earlier] : []));
  for (const { edit, earlier } of placed) {
    const namesake = placeOf(state, edit.name);
    if (namesake && !replaced.includes(namesake)) throw new WorkbookError("sheet-exists", { sheet: edit.name });
    if (earlier?.protected) throw new WorkbookError("sheet-protected", { sheet: earlier.name });
  }
  const listed = replaced.map(({ name }) => {
    const { charts, tables } = context.workbook.worksheets.getItem(name);
    return { name, charts, tables };
  });
  const list = (): void => {
    for (const { charts, tables } of listed) {
      charts.load("items/name");
      tables.load("items/name");
    }
  };
  const { snapshots, typed } = await readTyped(context, placed, read, list);
  const pending = pendingName(edits.set);
  const isHalfMade = state.names.some(({ name }) => name.toLowerCase() === pending);
  const contents = new Map(
    listed.map(({ name, charts, tables }) => [
      name,
      {
        charts: charts.items.map((chart) => chart.name),
        tables: tables.items.map((table) => table.name),
        isHalfMade,
      },
    ]),
  );
  return { edits, state, placed, contents, snapshots, typed, source, highlighted };
}

/** Everything but charts and page setup, in an order in which a failure always leaves marked what is not the user's. */
function writeSteps(context: Excel.RequestContext, handles: SheetHandles, plan: Plan): Step[] {
  const { edits, state, placed, contents, typed } = plan;
  return [
    markPending(context, plan),
    ...placed.map(({ edit, earlier }): Step => ({
      bytes: actionBytes * 2,
      queue: () => {
        if (!earlier) handles.add(edit.name);
        else if (earlier.name !== edit.name) handles.rename(earlier.name, edit.name);
      },
    })),
    ...placed.flatMap(({ edit, earlier }) =>
      earlier ? emptySteps(handles.of(edit.name), contents.get(earlier.name)!, typed.get(earlier.name)) : [],
    ),
    // Names would follow the cells that emptying moves.
    ...nameSteps(context, state.names, edits.names, edits.set),
    ...placed.flatMap(({ edit, earlier }) =>
      sheetSteps(handles.of(edit.name), edit, state.scale, typed.get(earlier?.name ?? "")),
    ),
    ...highlightSteps(handles, plan),
  ];
}

function markPending(context: Excel.RequestContext, { edits, state, source }: Plan): Step {
  const name = pendingName(edits.set);
  const formula = pendingFormula({
    source: source.name,
    ...Object.fromEntries(edits.sheets.map(({ role, name: sheet }) => [role, sheet])),
  });
  return {
    bytes: actionBytes * 3,
    queue: () => {
      const { names } = context.workbook;
      const known = state.names.some((known) => known.name.toLowerCase() === name);
      const mark = known ? names.getItem(name) : names.add(name, formula);
      if (known) mark.formula = formula;
      mark.visible = false;
    },
  };
}

/** Rules of this set go, wherever a copied sheet has taken them, and come anew on the program sheets. */
function highlightSteps(handles: SheetHandles, { edits, state, highlighted }: Plan): Step[] {
  const old = state.sheets
    .filter((sheet) => !sheet.protected)
    .flatMap(({ name, rules }) => rules.filter(({ sets }) => sets.includes(edits.set)).map(({ id }) => ({ name, id })))
    .filter(({ name }) => !edits.sheets.some((edit) => edit.name === name));
  return [
    ...old.map(({ name, id }): Step => ({
      bytes: actionBytes * 2,
      queue: () => handles.of(name)().getRange().conditionalFormats.getItem(id).delete(),
    })),
    ...highlighted.flatMap(({ sheet, formats }) =>
      sheet.protected ? [] : formats.map((rule) => ruleStep(handles.of(sheet.name), rule)),
    ),
  ];
}

/**
 * Charts come when the cells they show have been calculated, so that Excel sees figures in them. Page setup
 * stands last: Excel refuses it on machines without a printer, and a report without it is still a report.
 */
async function writeChartsAndPages(
  context: Excel.RequestContext,
  handles: SheetHandles,
  { edits }: Plan,
): Promise<ApplyOutcome["skipped"]> {
  const done = (): void => context.workbook.names.getItem(pendingName(edits.set)).delete();
  for (const edit of edits.sheets) {
    for (const chart of edit.charts.filter(isDrawable)) chartStep(handles, handles.of(edit.name), chart).queue();
  }
  for (const edit of edits.sheets) pageStep(handles.of(edit.name), edit.page).queue();
  done();
  try {
    await context.sync();
    return [];
  } catch (error) {
    if (!isPageFailure(error)) throw error;
    done();
    await context.sync();
    return [{ what: "page", why: "not-supported" }];
  }
}

const withoutPrinter: ReadonlySet<string> = new Set([
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "NotImplemented",
  "UnsupportedOperation",
  "UnsupportedFeature",
]);

/** The page setup itself was refused, not the request as a whole. */
const isPageFailure = (error: unknown): boolean =>
  isOfficeFailure(error) &&
  withoutPrinter.has(error.code) &&
  /^(?:PageLayout|HeaderFooter|PageBreak)/.test(error.debugInfo?.errorLocation ?? "");

function skipped({ edits, highlighted }: Plan): ApplyOutcome["skipped"] {
  return [
    ...(highlighted.some(({ sheet, formats }) => sheet.protected && formats.length > 0)
      ? [{ what: "highlights", why: "sheet-protected" } as const]
      : []),
    ...(edits.sheets.every(({ charts }) => charts.every(isDrawable))
      ? []
      : [{ what: "chart", why: "not-supported" } as const]),
    ...(edits.sheets.every(({ validations }) => validations.every(isWritable))
      ? []
      : [{ what: "validation", why: "not-supported" } as const]),
  ];
}
