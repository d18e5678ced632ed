import type { Indicator } from "../../achievement/indicator.ts";
import { type GradeBand, gradesOf, isWithin } from "../../sheet/records/grades.ts";
import { halfUp } from "../../achievement/rate-text.ts";
import { atCell } from "../cell-noticed.ts";
import { tableRule } from "../rule.ts";

/** Grades that say by themselves whether the target was met. */
const met = /^(?:目標)?達成(?:した|済み?)?$|^achieved$/iu;
const missed = /^(?:目標)?未達成?$|^not achieved$/iu;

/** Marks of two sides: ○ on what is far from its target, × on what met it. */
const good = /^[◎○〇◯]$/u;
const bad = /^[×✕]$/u;

/** Decimals of a percentage that a grade may have been given by. */
const decimals = [10, 1, 0];

/** Whether the legend's grade for the rate, exact or rounded as offices round it, is the printed one; null where it has none. */
function agreesWithLegend(legend: readonly GradeBand[], grade: string, rate: number | null): boolean | null {
  const band = legend.find((one) => one.grade === grade);
  if (band === undefined || rate === null) return null;
  return decimals.some((places) => isWithin(band, Number(halfUp(rate * 100, places)) / 100));
}

function agreesByItself(grade: string, verdict: Indicator["verdict"]): boolean {
  if (met.test(grade)) return verdict === "achieved";
  if (missed.test(grade)) return verdict !== "achieved";
  if (good.test(grade)) return verdict !== "far-under";
  return !(bad.test(grade) && verdict === "achieved");
}

const isJudged = ({ verdict }: Indicator): boolean => verdict !== "review" && verdict !== "not-assessed";

/** The sheet's own grade is none that its figures come to by its legend; without one, 達成 on what was missed. */
export const printedGradeDiffers = tableRule({
  code: "printed-grade-differs",
  severity: "warning",
  check: ({ review: { reading, rows } }) => {
    if (reading.layout.pages.every(({ columns }) => columns.printedGrade === undefined)) return [];
    const legend = gradesOf(reading);
    return rows.flatMap(({ line, indicators }) => {
      const cell = line.printedGrade;
      const grade = cell?.text.normalize("NFKC").trim() ?? "";
      const judged = indicators.filter(isJudged);
      if (cell === null || grade === "" || judged.length === 0) return [];
      const agreements = judged.map(
        ({ rate, verdict }) => agreesWithLegend(legend, grade, rate) ?? agreesByItself(grade, verdict),
      );
      const [first] = judged;
      if (agreements.includes(true) || first === undefined) return [];
      const { rate, verdict } = first;
      const said = legend.find((band) => band.grade === grade)?.said ?? "";
      const params = { grade, said, verdict, computed: rate === null ? "" : `${halfUp(rate * 100, 1)}%` };
      return [{ row: line.row, ...atCell(cell), params }];
    });
  },
});
