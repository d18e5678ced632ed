import { plainLabel } from "../../achievement/label.ts";
import type { ProgramLine } from "../../sheet/records/reading.ts";
import { quoted } from "../figures.ts";
import { type TableNotice, tableRule } from "../rule.ts";

/** A shorter text (実施, 継続), or one that names no thing of its own, is a phrase that many plans share. */
const shortest = 6;
const phrase = /^(?:引き?続き|継続|随時|適宜|必要に応じ|前年度|例年|計画どおり|計画通り)/u;
/** A text that stands on more lines than this is the table's own phrase. */
const mostOften = 3;

/** The plan's words, where they are telling enough to have been copied by mistake; else null. */
function tellingPlan({ plan, kind }: ProgramLine): string | null {
  if (plan === null || kind === "group") return null;
  const words = plan.reading.kind === "text" || plan.reading.quantities.some(({ label }) => label !== null);
  const text = plainLabel(plan.text);
  return words && text.length >= shortest && !phrase.test(text) ? text : null;
}

/** The same words planned on two lines next to each other: one may be a copy that was not changed. */
export const planDuplicated = tableRule({
  code: "plan-duplicated",
  severity: "warning",
  check: ({ review }) => {
    const lines = review.rows.map((row) => row.line);
    const texts = lines.map(tellingPlan);
    const uses = new Map<string, number>();
    for (const text of texts) if (text !== null) uses.set(text, (uses.get(text) ?? 0) + 1);
    return lines.flatMap((line, index): readonly TableNotice[] => {
      const before = lines[index - 1];
      const text = texts[index];
      if (before === undefined || text === null || text === undefined || texts[index - 1] !== text) return [];
      if (before.plan?.address === line.plan?.address || (uses.get(text) ?? 0) > mostOften) return [];
      return [
        {
          row: line.row,
          cell: line.plan?.address ?? null,
          params: { text: quoted(line.plan?.text ?? ""), row: before.row },
        },
      ];
    });
  },
});
