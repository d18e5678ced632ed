import { setOfName, setsInFormula } from "../workbook/marks.ts";
import type { ExcelAccess } from "./access.ts";
import { asWorkbookError } from "./failures.ts";
import { pendingName } from "./marks.ts";
import type { Plan } from "./plan.ts";
import { moveBackSteps } from "./move-cells.ts";
import { restoreSteps, type Snapshot } from "./snapshot.ts";
import { runSteps } from "./steps.ts";
import { askTypedSince, type TypedSince, typedSteps } from "./typed-since.ts";

/**
 * Undoes what a failed run has got done: sheets, names and rules that it added go, cells that it wrote over
 * come back, with what people typed meanwhile. Where Excel fails this too, the pending mark stays for the next run.
 */
export async function takeBack(access: ExcelAccess, plan: Plan): Promise<void> {
  try {
    await access.run((context) => undo(context, plan));
  } catch (error) {
    if (!asWorkbookError(error)) throw error;
  }
}

async function undo(
  context: Excel.RequestContext,
  { edits, state, placed, snapshots, typed, highlighted }: Plan,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  const rules = highlighted
    .filter(({ sheet }) => !sheet.protected)
    .map(({ sheet }) => worksheets.getItem(sheet.name).getRange().conditionalFormats);
  for (const each of rules) each.load("items/id,items/type,items/customOrNullObject/rule/formula");
  await context.sync();

  for (const rule of rules.flatMap(({ items }) => items)) {
    const ours = rule.type === "Custom" && setsInFormula(rule.customOrNullObject.rule.formula).includes(edits.set);
    if (ours) rule.delete();
  }
  const before = new Set(state.sheets.map(({ id }) => id));
  const adding = new Set(placed.filter(({ earlier }) => !earlier).map(({ edit }) => edit.name.toLowerCase()));
  for (const sheet of worksheets.items) {
    if (!before.has(sheet.id) && adding.has(sheet.name.toLowerCase())) sheet.delete();
  }
  const earlier = new Map(state.names.map((name) => [name.name.toLowerCase(), name]));
  const updated = snapshots.length > 0;
  for (const item of names.items) {
    const known = earlier.get(item.name.toLowerCase());
    // After an update the mark stays: formats and charts of the report are for the next run to bring back.
    const keepMark = updated && item.name.toLowerCase() === pendingName(edits.set);
    if (setOfName(item.name) !== edits.set || keepMark) continue;
    if (!known) item.delete();
    else if (String(item.formula) !== known.formula) item.formula = known.formula;
  }
  await context.sync();
  if (!updated) return;
  const ids = new Map(state.sheets.map(({ id, name }) => [name, id]));
  const nameOf = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const there: { snapshot: Snapshot; sheet: string; since: TypedSince | undefined }[] = [];
  for (const snapshot of snapshots) {
    const sheet = nameOf.get(ids.get(snapshot.sheet) ?? "");
    if (sheet === undefined) continue;
    const on = typed.get(snapshot.sheet);
    if (on !== undefined) await runSteps(context, moveBackSteps(context, sheet, on), {});
    there.push({ snapshot, sheet, since: on && (await askTypedSince(context, sheet, on)) });
  }
  await runSteps(
    context,
    there.flatMap(({ snapshot, sheet, since }) => restoreSteps(context, snapshot, sheet, since)),
    {},
  );
  await runSteps(
    context,
    there.flatMap(({ since }) => (since === undefined ? [] : typedSteps(context, since))),
    {},
  );
}
