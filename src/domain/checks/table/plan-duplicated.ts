import { plainLabel } from "../../achievement/label.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { quoted } from "../figures.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** A shorter text (実施, 継続), or one that names no thing of its own, is a phrase that many plans share. */
const shortest = 6;
const phrase = /^(?:引き?続き|継続|随時|適宜|必要に応じ|前年度|例年|計画どおり|計画通り)/u;
/** A text that stands on more lines than this is the table's own phrase. */
const mostOften = 3;

/** Whether the plan says more than figures; lines of a kind do, or do not, as one. */
const isInWords = ({ plan, kind }: ProgramLine): boolean =>
  plan !== null &&
  kind !== "group" &&
  (plan.reading.kind === "text" || plan.reading.quantities.some(({ label }) => label !== null));

/** The plan's words, where they are telling enough to have been copied by mistake; else null. */
function tellingPlan({ plan }: ProgramLine): string | null {
  const text = plainLabel(plan?.text ?? "");
  return text.length >= shortest && !phrase.test(text) ? text : null;
}

/** The same words planned on two lines next to each other: one may be a copy that was not changed. */
export const planDuplicated = tableRule({
  code: "plan-duplicated",
  severity: "warning",
  check: ({ review }) => {
    const uses = new Map<string, number>();
    const repeated: { readonly before: ProgramLine; readonly line: ProgramLine; readonly text: string }[] = [];
    const silent = new Set<number>();
    // Of several indicators side by side each has its own column; only a row's first is of a kind.
    const last = new Map<number, { readonly line: ProgramLine; readonly text: string }>();
    for (const row of review.rows) {
      const { kind = -1 } = row;
      if (silent.has(kind)) {
        last.delete(0);
        continue;
      }
      const { line } = row;
      const hasWords = isInWords(line);
      const text = hasWords ? tellingPlan(line) : null;
      if (!hasWords && kind >= 0) silent.add(kind);
      const slot = line.slot ?? 0;
      if (text === null) {
        last.delete(slot);
        continue;
      }
      uses.set(text, (uses.get(text) ?? 0) + 1);
      const before = last.get(slot);
      if (before?.text === text && before.line.plan?.address !== line.plan?.address)
        repeated.push({ before: before.line, line, text });
      last.set(slot, { line, text });
    }
    return repeated
      .filter(({ text }) => (uses.get(text) ?? 0) <= mostOften)
      .map(({ before, line }): TableNotice => ({
        row: line.row,
        cell: line.plan?.address ?? null,
        params: { text: quoted(line.plan?.text ?? ""), row: before.row },
      }));
  },
});
