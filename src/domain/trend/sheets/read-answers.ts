import type { Grid } from "../../grid.ts";
import { findMarkers, textOf } from "../../report/earlier-cells.ts";
import { type AnsweredLink, type LinkAnswer, linkAnswers } from "../answer.ts";
import { hiddenKeys } from "./links-sheet.ts";
import { trendMarker } from "../../report/marker.ts";

/** What stands where an answer should and is none. */
export interface UnknownAnswer {
  readonly row: number;
  readonly text: string;
}

export interface AnswersRead {
  readonly answers: readonly AnsweredLink[];
  readonly unknown: readonly UnknownAnswer[];
}

/**
 * What people answered and noted on a sheet of links, wherever its rows and columns were moved to; null where the sheet is none.
 * `words`: the answers in every language.
 */
export function readAnswers(grid: Grid, words: readonly Readonly<Record<LinkAnswer, string>>[]): AnswersRead | null {
  const [marker] = findMarkers(grid, trendMarker);
  if (marker === undefined) return null;
  const columns = new Map<string, number>();
  for (let column = grid.left; column <= grid.right; column += 1) {
    const key = grid.value(marker.row, column);
    if (typeof key === "string" && !columns.has(key)) columns.set(key, column);
  }
  if (!columns.has("link:answer")) return null;
  const at = (row: number, key: string): string => {
    const column = columns.get(key);
    return column === undefined ? "" : textOf(grid.value(row, column));
  };
  const answers: AnsweredLink[] = [];
  const unknown: UnknownAnswer[] = [];
  for (let row = marker.row + 1; row <= grid.bottom; row += 1) {
    const [earlier, later, earlierName, laterName] = hiddenKeys.map((key) => at(row, key)) as [
      string,
      string,
      string,
      string,
    ];
    if (earlier === "" || later === "") continue;
    const typed = at(row, "link:answer");
    const note = at(row, "link:note");
    const answer = linkAnswers.find((one) => words.some((own) => own[one] === typed)) ?? null;
    if (typed !== "" && answer === null) unknown.push({ row, text: typed });
    if (answer !== null || note !== "") answers.push({ earlier, later, answer, note, earlierName, laterName });
  }
  return { answers, unknown };
}
