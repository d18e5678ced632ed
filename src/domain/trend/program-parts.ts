import { folded, type LineParts } from "../record/line-parts.ts";
import { type FoldedLine, foldedLine } from "../record/match/folded-line.ts";
import { withoutStatus } from "./status-marks.ts";
import type { YearProgram } from "./year-list.ts";

/** 第1.5期 and 第15期 are folded to one text. */
const numbersIn = (text: string): string => (text.normalize("NFKC").match(/\d+(?:\.\d+)*/gu) ?? []).join(" ");

/** A name as it is compared, so that width, spaces and punctuation count for nothing; "" stays "". */
export const nameKey = (name: string): string => {
  const plain = folded(name);
  return plain === "" ? "" : `${plain}\n${numbersIn(name)}`;
};

/** A sheet's name without its year: 令和3年度_福祉課, R4_福祉課 are one department's. */
const withoutYear = (sheet: string): string =>
  sheet.normalize("NFKC").replace(/(?:令和|平成|昭和|[RHS])?(?:\d+|元)\s*(?:年度?)?/giu, "");

const joinedTexts = (texts: readonly string[]): string => texts.toSorted().join("｜");

/** A program as one line of those that are matched: what it is called, where it stands, and what its indicators say. */
export function programParts({ name, section, no, department, place, indicators }: YearProgram): LineParts {
  return {
    section,
    no,
    name: withoutStatus(name),
    measure: "",
    label: joinedTexts(indicators.map(({ measure, label }) => `${measure}${label}`)),
    unit: joinedTexts(indicators.map(({ unit }) => unit)),
    planText: joinedTexts(indicators.map(({ plan }) => plan.text)),
    actualText: joinedTexts(indicators.map(({ actual }) => actual.text)),
    code: "",
    formerName: "",
    department,
    sheet: withoutYear(place.sheet),
    file: "",
  };
}

export const foldedProgram = (program: YearProgram): FoldedLine => foldedLine(programParts(program));
