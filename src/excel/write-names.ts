import type { NameEdit } from "../domain/report/edits.ts";
import { setOfName } from "../workbook/marks.ts";
import { type NameState, pendingName } from "./marks.ts";
import { actionBytes, type Step } from "./steps.ts";

/** Brings the defined names of one set to what the edits say: changed in place, added, or taken away. */
export function nameSteps(
  context: Excel.RequestContext,
  before: readonly NameState[],
  edits: readonly NameEdit[],
  set: number,
): Step[] {
  const known = new Map(before.map((name) => [name.name.toLowerCase(), name]));
  const wanted = new Set(edits.map(({ name }) => name.toLowerCase()));
  const left = before.filter(
    ({ name }) => setOfName(name) === set && !wanted.has(name.toLowerCase()) && name.toLowerCase() !== pendingName(set),
  );
  const { names } = context.workbook;
  return [
    ...edits.map(({ name, formula, hidden }): Step => ({
      bytes: actionBytes * 3,
      queue: () => {
        const earlier = known.get(name.toLowerCase());
        const item = earlier ? names.getItem(name) : names.add(name, `=${formula}`);
        if (earlier) item.formula = `=${formula}`;
        item.visible = !hidden;
      },
    })),
    ...left.map(({ name }): Step => ({ bytes: actionBytes, queue: () => names.getItem(name).delete() })),
  ];
}
