import { correctedBasis, correctedFigures, correctionNeed } from "../achievement/correction.ts";
import { alternativeKeys, isDirectionChoice, openReadings } from "../achievement/alternative.ts";
import type { ColumnWord } from "../achievement/decision.ts";
import type { Indicator } from "../achievement/indicator.ts";
import { decisionOf, isCorrection } from "./decision-of.ts";
import { type Entry, figureOf, kindOf } from "./entry.ts";
import { folded } from "./line-parts.ts";
import { isStaleReview, type RecordLine } from "./record-line.ts";

/** What is to be said of what people entered of a line, most urgent first. */
export const recordFindingCodes = [
  "correction-without-ground",
  "correction-not-a-figure",
  "correction-not-decided",
  "correction-incomplete",
  "correction-undirected",
  "correction-not-taken",
  "reading-not-offered",
  "signoff-same-person",
  "signoff-stale",
] as const;
export type RecordFindingCode = (typeof recordFindingCodes)[number];

const hasFigures = ({ correctedPlan, correctedActual }: Entry): boolean =>
  correctedPlan !== "" || correctedActual !== "";

const isNoFigure = (text: string): boolean => text !== "" && figureOf(text) === null;

/** Why a correction does not count; null where it does, or where there is none. */
function correctionFinding(indicator: Indicator, entry: Entry, column: ColumnWord): RecordFindingCode | null {
  const isDecided = kindOf(entry) === "correct";
  if (!isDecided) return hasFigures(entry) ? "correction-not-decided" : null;
  if (!hasFigures(entry)) return "correction-incomplete";
  if (isNoFigure(entry.correctedPlan) || isNoFigure(entry.correctedActual)) return "correction-not-a-figure";
  if (!isCorrection(entry)) return "correction-without-ground";
  const figures = correctedFigures(indicator, decisionOf(entry));
  if (figures !== null) {
    const basis = correctedBasis(indicator, figures, entry.reading === "" ? column : entry.reading);
    return basis.kind === "choice" ? "correction-undirected" : null;
  }
  const need = correctionNeed(indicator);
  return need.plan === "must" || need.actual === "must" ? "correction-incomplete" : "correction-not-taken";
}

/** A reading that the line does not offer changes nothing; a way round is heard where figures are corrected. */
function isReadingIdle(indicator: Indicator, entry: Entry): boolean {
  const { reading } = entry;
  if (reading === "" || alternativeKeys(openReadings(indicator)).includes(reading)) return false;
  return !(isDirectionChoice(reading) && correctedFigures(indicator, decisionOf(entry)) !== null);
}

/** Both signatures are one person's. */
const isSamePerson = ({ by, reviewer }: Entry): boolean => reviewer !== "" && folded(by) === folded(reviewer);

/** `column`: which way is better, said for every line. */
export function recordFindings(
  indicator: Indicator,
  line: Pick<RecordLine, "entry" | "signed">,
  column: ColumnWord,
): RecordFindingCode[] {
  const { entry } = line;
  const correction = correctionFinding(indicator, entry, column);
  return [
    ...(correction === null ? [] : [correction]),
    ...(isReadingIdle(indicator, entry) ? (["reading-not-offered"] as const) : []),
    ...(isSamePerson(entry) ? (["signoff-same-person"] as const) : []),
    ...(isStaleReview(line) ? (["signoff-stale"] as const) : []),
  ];
}
