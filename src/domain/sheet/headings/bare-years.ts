import { withoutYears } from "../../time/fiscal-year.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { ColumnSense } from "./heading-sense.ts";

type Headed = readonly [column: number, sense: ColumnSense];

/**
 * The headings, columns of a year and nothing else taken for results where they go on, year by year, beside one that says so
 * (R3実績 | R4 | R5), and where all results stand so and the plan is of their last year or a later one (R5目標 | R3 | R4 | R5).
 * A plan that names no year leaves them as they are: they may as well be the plans of the years to come. null where no column
 * is taken.
 */
export function withBareYears(blocks: readonly HeadingBlock[]): readonly HeadingBlock[] | null {
  const changed = blocks.map(ofBlock);
  return changed.some((block, index) => block !== blocks[index]) ? changed : null;
}

function ofBlock(block: HeadingBlock): HeadingBlock {
  const all = [...block.columns].sort(([a], [b]) => a - b);
  const taken = runsOf(all).flatMap((run): readonly Headed[] => {
    const bare = run.filter(([, sense]) => isBare(sense));
    const isNamed = bare.length < run.length;
    return isNamed || areBeforePlan(bare, all) ? bare : [];
  });
  if (taken.length === 0) return block;
  const results = taken.map(([column, sense]): Headed => [column, { ...sense, role: "actual", rank: 40, coverage: 1 }]);
  return { ...block, columns: new Map([...block.columns, ...results]) };
}

const isBare = ({ role, year, partOfYear, text }: ColumnSense): boolean =>
  role === null && year !== null && !partOfYear && withoutYears(text).replace(/[\s/年度()（）]/gu, "") === "";

/** Columns beside each other whose years follow on one another: bare ones, and results. */
function runsOf(columns: readonly Headed[]): readonly (readonly Headed[])[] {
  const runs: Headed[][] = [];
  let last: Headed | null = null;
  for (const one of columns) {
    const [column, sense] = one;
    if (!isBare(sense) && !(sense.role === "actual" && sense.year !== null)) continue;
    const goesOn = last !== null && last[0] === column - 1 && sense.year === (last[1].year ?? 0) + 1;
    if (goesOn) runs.at(-1)!.push(one);
    else runs.push([one]);
    last = one;
  }
  return runs;
}

function areBeforePlan(run: readonly Headed[], all: readonly Headed[]): boolean {
  if (all.some(([, { role }]) => role === "actual" || role === "settlement")) return false;
  const plans = all.filter(([, { role }]) => role === "plan");
  const newest = Math.max(...run.map(([, { year }]) => year ?? 0));
  return plans.length > 0 && plans.every(([, { year }]) => year !== null && year >= newest);
}
