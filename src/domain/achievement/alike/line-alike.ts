import { shapeOf } from "../../by-shape.ts";
import { remembering } from "../../remembering.ts";
import { notesOfRemark } from "../../sheet/records/line-notes.ts";
import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import type { FieldName } from "../../sheet/words/field.ts";
import { type FigureAlike, figureAlike } from "./figure-alike.ts";

/** The numbers that stand in the cells of a line's plan and actual. */
export interface WrittenFigures {
  readonly plan: number;
  readonly actual: number;
}

/** A line that differs from others of its like by its figures alone. */
export interface LineAlike extends WrittenFigures {
  /** Its names and what it stands under, numbering left out. */
  readonly name: string;
  /** All that stands beside the numbers of its plan and its actual. */
  readonly wording: string;
}

/** A figure's cell with the unit beside it. */
export function cellAlike(cells: PlainCells, field: "budget" | "plan" | "actual"): FigureAlike | null {
  const alike = figureAlike(cells.value(field), cells.text(field), cells.format(field));
  const unit = cells.ownUnit(field);
  return alike === null || unit === "" ? alike : { like: `${alike.like}\u0001${unit}`, number: alike.number };
}

const anyDigit = /[0-9０-９]/u;

/** A name by which others may go too: its numbering is left out; null where its digits may say something. */
const nameLike = (text: string): string | null => (anyDigit.test(text) ? shapeOf(text) : text);

/** Texts that judging reads word for word. */
const wordForWord = ["unit", "planPeriod", "direction", "printedGrade"] as const satisfies readonly FieldName[];

/** What judging hears in a remark, which is nearly always nothing. */
const remarkLike = remembering((remark: string): string => {
  const notes = notesOfRemark(remark);
  return notes.length === 0 ? "" : JSON.stringify(notes);
});

/** Cells that must be blank: with them there is more to a line than its plan and its actual. */
const blank = ["baseline"] as const satisfies readonly FieldName[];

/** Figures further apart than this, or small ones beside large ones, may be in different units or of different maxima. */
const farApart = 50;
const fewTimes = 10;
const smallScore = 5;
const largeScore = 20;

/** Whether nothing may be made of the two figures but what is made of others of their like. */
export function areOrdinary(plan: number, actual: number): boolean {
  const least = Math.min(plan, actual);
  const most = Math.max(plan, actual);
  if (!(least >= 1) || !(most <= 1e9) || most > least * farApart) return false;
  if (least === 1 && most > fewTimes) return false;
  const maybeScores = least <= smallScore && most >= largeScore;
  return !maybeScores || (Number.isInteger(plan) && Number.isInteger(actual));
}

/**
 * What a plain line is like but for its figures; null for a line with more to it. Lines that are alike are judged alike,
 * each by its own figures, where these are ordinary (`areOrdinary`).
 */
export function lineAlike(line: ProgramLine, cells: PlainCells): LineAlike | null {
  for (const field of blank) if (cells.text(field) !== "") return null;
  const plan = cellAlike(cells, "plan");
  const actual = cellAlike(cells, "actual");
  if (plan === null || actual === null || !areOrdinary(plan.number, actual.number)) return null;
  const unit = cells.text("unit");
  const name = anyDigit.test(unit) ? null : nameLike(line.name);
  const measure = nameLike(cells.text("measure"));
  const finalTarget = optional(cells, "finalTarget");
  if (name === null || measure === null || finalTarget === null) return null;
  let wording = `${plan.like}\n${actual.like}\n${finalTarget}\n${typeLike(cells, "printedRate")}\n${unit}`;
  for (const field of wordForWord) wording += `\n${cells.text(field)}`;
  wording += `\n${remarkLike(cells.text("remarks").trim())}`;
  return {
    name: `${cells.page}\n${line.section}\n${name}\n${measure}`,
    wording,
    plan: plan.number,
    actual: actual.number,
  };
}

/** What a further figure's cell is like; null where that cannot be told. */
function optional(cells: PlainCells, field: FieldName): string | null {
  const value = cells.value(field);
  return value === null ? "" : (figureAlike(value, cells.text(field), cells.format(field))?.like ?? null);
}

/** Whether a cell holds a number, a text, or which kind of nothing, and how it is shown. */
export function typeLike(cells: PlainCells, field: FieldName): string {
  const value = cells.value(field);
  return value === null ? "" : `${typeof value === "object" ? cells.text(field) : typeof value} ${cells.format(field)}`;
}
