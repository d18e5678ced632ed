import { budgetNotAFigure } from "./cell/budget-not-a-figure.ts";
import { cellError } from "./cell/cell-error.ts";
import { digitsSpaced } from "./cell/digits-spaced.ts";
import { numberAsText } from "./cell/number-as-text.ts";
import { thousandsSuspect } from "./cell/thousands-suspect.ts";
import { valueHidden } from "./cell/value-hidden.ts";
import { valueImpossible } from "./cell/value-impossible.ts";
import { unitMissing } from "./cell/unit-missing.ts";
import { unitOnlyInNote } from "./cell/unit-only-in-note.ts";
import { mrAreaShort } from "./mr/mr-area-short.ts";
import { mrCellsMerged } from "./mr/mr-cells-merged.ts";
import { mrCharactersPlatform } from "./mr/mr-characters-platform.ts";
import { mrDataMixed } from "./mr/mr-data-mixed.ts";
import { mrFormulasLeft } from "./mr/mr-formulas-left.ts";
import { mrHeadingsOmitted } from "./mr/mr-headings-omitted.ts";
import { mrLayoutSpaces } from "./mr/mr-layout-spaces.ts";
import { mrNumberAsText } from "./mr/mr-number-as-text.ts";
import { mrObjectsPlaced } from "./mr/mr-objects-placed.ts";
import { mrSymbolsMixed } from "./mr/mr-symbols-mixed.ts";
import { mrTableParted } from "./mr/mr-table-parted.ts";
import { mrTablesSeveral } from "./mr/mr-tables-several.ts";
import { mrUnitMissing } from "./mr/mr-unit-missing.ts";
import { mrYearEra } from "./mr/mr-year-era.ts";
import { actualIndefinite } from "./row/actual-indefinite.ts";
import { actualCancelled } from "./row/actual-cancelled.ts";
import { actualMissing } from "./row/actual-missing.ts";
import { actualNotAFigure } from "./row/actual-not-a-figure.ts";
import { actualNotSet } from "./row/actual-not-set.ts";
import { actualPending } from "./row/actual-pending.ts";
import { budgetMissing } from "./row/budget-missing.ts";
import { budgetSuspect } from "./row/budget-suspect.ts";
import { counterpartMissing } from "./row/counterpart-missing.ts";
import { countingBasisMixed } from "./row/counting-basis-mixed.ts";
import { digitsUnreadable } from "./row/digits-unreadable.ts";
import { directionUnclear } from "./row/direction-unclear.ts";
import { hiddenRow } from "./row/hidden-row.ts";
import { kindMismatch } from "./row/kind-mismatch.ts";
import { labelUnmatched } from "./row/label-unmatched.ts";
import { leftOver } from "./row/left-over.ts";
import { nameBroken } from "./row/name-broken.ts";
import { nameMissing } from "./row/name-missing.ts";
import { numberMissing } from "./row/number-missing.ts";
import { overTarget } from "./row/over-target.ts";
import { periodMismatch } from "./row/period-mismatch.ts";
import { planMissing } from "./row/plan-missing.ts";
import { planNotAFigure } from "./row/plan-not-a-figure.ts";
import { planNotSet } from "./row/plan-not-set.ts";
import { planZero } from "./row/plan-zero.ts";
import { printedRateDiffers } from "./row/printed-rate-differs.ts";
import { rowsAlike } from "./row/rows-alike.ts";
import { severalFigures } from "./row/several-figures.ts";
import { unitMismatch } from "./row/unit-mismatch.ts";
import { yearAbsent } from "./row/year-absent.ts";
import { cardFormDiffers } from "./table/card-form-differs.ts";
import { cardYearDiffers } from "./table/card-year-differs.ts";
import { columnSetAside } from "./table/column-set-aside.ts";
import { decisionOrphaned } from "./table/decision-orphaned.ts";
import { figuresOneSided } from "./table/figures-one-sided.ts";
import { figuresUnread } from "./table/figures-unread.ts";
import { indicatorYearDiffers } from "./table/indicator-year-differs.ts";
import { judgedYearDiffers } from "./table/judged-year-differs.ts";
import { nameDuplicate } from "./table/name-duplicate.ts";
import { notCalculated } from "./table/not-calculated.ts";
import { numberDiffers } from "./table/number-differs.ts";
import { numberDuplicate } from "./table/number-duplicate.ts";
import { numberGap } from "./table/number-gap.ts";
import { planDuplicated } from "./table/plan-duplicated.ts";
import { printedGradeDiffers } from "./table/printed-grade-differs.ts";
import { figureRestated } from "./table/figure-restated.ts";
import { rowUnread } from "./table/row-unread.ts";
import { sectionEmpty } from "./table/section-empty.ts";
import { tableElsewhere } from "./table/table-elsewhere.ts";
import { totalDiffers } from "./table/total-differs.ts";
import { yearMismatch } from "./table/year-mismatch.ts";

/**
 * Every rule, in the order in which findings of one row are listed and the documentation tells of them.
 *
 * A new rule is a file `<scope>/<thing-condition>.ts` (of a group: `<group>/<group>-<thing-condition>.ts`), its line here, its words in the catalogues (ja and en, or it
 * does not compile), a test of the same name with what it accepts and rejects, and `npm run docs` for the page of
 * rules; CONTRIBUTING.md has the steps.
 */
export const rules = [
  yearMismatch,
  indicatorYearDiffers,
  columnSetAside,
  cardFormDiffers,
  cardYearDiffers,
  tableElsewhere,
  rowUnread,
  judgedYearDiffers,
  figuresOneSided,
  figuresUnread,
  sectionEmpty,
  numberMissing,
  numberDuplicate,
  numberDiffers,
  numberGap,
  nameMissing,
  nameDuplicate,
  nameBroken,
  hiddenRow,
  cellError,
  valueImpossible,
  valueHidden,
  notCalculated,
  budgetMissing,
  budgetNotAFigure,
  budgetSuspect,
  yearAbsent,
  planMissing,
  planNotSet,
  planNotAFigure,
  planZero,
  planDuplicated,
  actualMissing,
  actualNotSet,
  actualPending,
  actualCancelled,
  actualNotAFigure,
  unitMissing,
  unitOnlyInNote,
  unitMismatch,
  periodMismatch,
  countingBasisMixed,
  severalFigures,
  labelUnmatched,
  rowsAlike,
  kindMismatch,
  leftOver,
  actualIndefinite,
  digitsUnreadable,
  counterpartMissing,
  directionUnclear,
  overTarget,
  printedRateDiffers,
  printedGradeDiffers,
  totalDiffers,
  numberAsText,
  digitsSpaced,
  thousandsSuspect,
  decisionOrphaned,
  figureRestated,
  mrDataMixed,
  mrNumberAsText,
  mrCellsMerged,
  mrLayoutSpaces,
  mrHeadingsOmitted,
  mrFormulasLeft,
  mrObjectsPlaced,
  mrUnitMissing,
  mrCharactersPlatform,
  mrYearEra,
  mrAreaShort,
  mrSymbolsMixed,
  mrTableParted,
  mrTablesSeveral,
] as const;

export type RuleCode = (typeof rules)[number]["code"];

export const ruleCodes: readonly RuleCode[] = rules.map((rule) => rule.code);
