import type { Cells } from "../records/cells.ts";
import type { FieldName } from "../words/field.ts";
import { findBaseline } from "./find/baseline.ts";
import { carryOn } from "./find/carry-on.ts";
import { findDirection } from "./find/direction.ts";
import { findFinalTarget } from "./find/final-target.ts";
import { findGrade } from "./find/grade.ts";
import { findMeasure } from "./find/measure.ts";
import { budgetsLeftAside, findMoney } from "./find/money.ts";
import { namesBeside } from "./find/names-beside.ts";
import { nameWithoutHeading } from "./find/name.ts";
import { findNumber, numberWithoutHeading } from "./find/number.ts";
import { findPair } from "./find/pair.ts";
import { findPlanPeriod } from "./find/plan-period.ts";
import { findRate } from "./find/rate.ts";
import { findSection } from "./find/section.ts";
import { findUnit, ownUnits } from "./find/unit.ts";
import { findByWords } from "./find/words.ts";
import type { HeadingBlock } from "./heading-blocks.ts";
import type { MappingContext, PageMapping } from "./mapping-draft.ts";
import { MappingDraft } from "./mapping-draft.ts";
import { partsOfYear, takeTimes } from "./time-columns.ts";
import { partRowsUnder } from "./part-rows.ts";
import type { YearRows } from "./year-groups.ts";
import { yearRowsUnder } from "./year-rows.ts";

export type { Columns, MappingContext, PageMapping } from "./mapping-draft.ts";

/** How each field finds its column, in this order: what one has taken the next no longer has. */
const finders: Readonly<Record<FieldName, (draft: MappingDraft) => void>> = {
  printedRate: findRate,
  baseline: findBaseline,
  plan: findPair,
  // With its plan.
  actual: () => undefined,
  finalTarget: findFinalTarget,
  planPeriod: findPlanPeriod,
  name: findByWords("name"),
  measure: findMeasure,
  overview: findByWords("overview"),
  remarks: findByWords("remarks"),
  department: findByWords("department"),
  no: findNumber,
  budget: findMoney,
  direction: findDirection,
  printedGrade: findGrade,
  unit: findUnit,
  section: findSection,
};

/** Maps the columns under one heading block; data rows are [from, to]. */
export function mapColumns(
  cells: Cells,
  block: HeadingBlock,
  from: number,
  to: number,
  context: MappingContext,
): PageMapping {
  const mapping = mapOnce(cells, block, from, to, context);
  const rowsUnder = (found: PageMapping): YearRows | null =>
    yearRowsUnder(cells, block, found, { from, to, context }) ??
    partRowsUnder(cells, block, found, { from, to, context });
  const years = rowsUnder(mapping);
  if (years === null) return mapping;
  // A column of years was perhaps taken for the sections or the numbers.
  const anew = mapOnce(cells, block, from, to, { ...context, yearColumn: years.column });
  const yearRows = rowsUnder(anew);
  if (yearRows?.column !== years.column) return mapping;
  return { ...anew, yearRows, year: yearRows.year, resultYears: yearRows.resultYears };
}

function mapOnce(cells: Cells, block: HeadingBlock, from: number, to: number, context: MappingContext): PageMapping {
  const draft = new MappingDraft(cells, block, from, to, context);
  for (const [field, column] of Object.entries(context.given) as [FieldName, number][])
    draft.take(field, draft.at(column), "given", 1);
  if (context.yearColumn !== undefined) draft.take("planPeriod", draft.at(context.yearColumn), "content", 0.9);
  for (const find of Object.values(finders)) find(draft);
  nameWithoutHeading(draft);
  namesBeside(draft);
  numberWithoutHeading(draft);
  carryOn(draft);
  budgetsLeftAside(draft);
  const units = context.ownUnits ?? ownUnits(draft);
  return draft.done({ times: takeTimes(draft), parts: partsOfYear(draft), ownUnits: units });
}
