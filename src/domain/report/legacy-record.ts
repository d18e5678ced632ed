import type { ColumnWord } from "../achievement/decision.ts";
import { isDirectionChoice } from "../achievement/alternative.ts";
import { LineIds } from "../record/carry/line-id.ts";
import { blankEntry, type Entry } from "../record/entry.ts";
import type { Evidence } from "../record/evidence.ts";
import type { LineParts } from "../record/line-parts.ts";
import type { LineNow, RecordLine } from "../record/record-line.ts";
import { type LegacyDecision, wholeColumn } from "./legacy-decisions.ts";

/** A former choice is a decision or a reading. */
export function legacyEntry({ choice, comment, by, on }: LegacyDecision): Entry {
  const said = { ...blankEntry, comment, by, on };
  if (choice === "confirmed") return { ...said, decision: "confirmed" };
  return choice === "excluded" ? { ...said, decision: "exclude" } : { ...said, reading: choice };
}

/** Nothing is known of what such a line was read from. */
const unseen: Evidence = { planText: "", actualText: "", plan: null, actual: null, rate: null, rank: 6 };

/** section|no|name|measure|label|unit, as `Indicator.identity` is put together; behind them a form's sheet. */
function partsOf(identity: string): LineParts {
  const [section = "", no = "", name = "", measure = "", label = "", unit = "", sheet = ""] = identity.split("|");
  const without = (text: string): string => text.replace(/#\d+$/u, "");
  return {
    section,
    no,
    name,
    measure,
    label,
    unit: without(unit),
    planText: "",
    actualText: "",
    code: "",
    formerName: "",
    department: "",
    sheet,
    file: "",
  };
}

/**
 * Decisions of the first edition as lines of the record. One whose identity is still a line's is known by all that this
 * line is known by; what was seen is what the ledger held.
 */
export function adopted(decisions: readonly LegacyDecision[], lines: readonly LineNow[]): RecordLine[] {
  const now = new Map(lines.map((line) => [line.identity, line]));
  const ids = new LineIds([]);
  return decisions.flatMap((decision) => {
    if (decision.identity === wholeColumn) return [];
    const seen = decision.seen ?? unseen;
    const line = now.get(decision.identity);
    const parts = line?.parts ?? partsOf(decision.identity);
    return [
      {
        lineId: ids.of(parts),
        parts: { ...parts, planText: seen.planText, actualText: seen.actualText },
        entry: legacyEntry(decision),
        recorded: blankEntry,
        seen,
        basis: null,
        inherited: false,
        signed: "",
        conflicts: [],
      },
    ];
  });
}

/** What was said of every line. */
export function legacyColumn(decisions: readonly LegacyDecision[]): ColumnWord {
  const choice = decisions.find(({ identity }) => identity === wholeColumn)?.choice ?? "";
  return isDirectionChoice(choice) ? choice : "";
}
