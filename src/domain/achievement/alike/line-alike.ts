import { numberlessName } from "../../by-shape.ts";
import { remembering } from "../../remembering.ts";
import { notesOfRemark } from "../../sheet/records/line-notes.ts";
import type { PlainCells, ProgramLine } from "../../sheet/records/reading.ts";
import type { FieldName } from "../../sheet/words/field.ts";
import { type FigureAlike, FiguresAlike } from "./figure-alike.ts";
import { Numbering } from "./numbering.ts";

/** The numbers that stand in the cells of a line's plan and actual. */
export interface WrittenFigures {
  readonly plan: number;
  readonly actual: number;
}

/** A line that differs from others of its like by its figures alone. */
export interface LineAlike extends WrittenFigures {
  /** Equal for lines of the same names under the same section, numbering left out. */
  readonly name: number;
  /** Equal for lines on which the same stands beside the numbers of plan and actual. */
  readonly wording: number;
}

/** Of any script, and in circles: ⑤ is 5 where width and shape do not count. */
const anyDigit = /[\p{Nd}①-⒛⓪]/u;

/** What stands before a number as a note's mark: #1 of 「#1は低いほど良い」. */
const markOfNote = /[#＃♯]/u;

/** Texts that judging reads word for word. */
export const wordForWord = ["unit", "planPeriod", "direction", "printedGrade"] as const satisfies readonly FieldName[];

/** What judging hears in a remark, which is nearly always nothing. */
export const remarkLike = remembering((remark: string): string => {
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

/** A sheet that says so many different things has few lines that are alike. */
const mostNumbers = 400_000;

/** Tells which of a sheet's plain lines are alike. */
export class LinesAlike {
  readonly #numbering = new Numbering();
  readonly #figures = new FiguresAlike(this.#numbering);

  /**
   * What a line is like but for its figures; null for a line with more to it. Lines that are alike are judged alike,
   * each by its own figures, where these are ordinary (`areOrdinary`).
   */
  of(line: ProgramLine, cells: PlainCells): LineAlike | null {
    if (this.#numbering.size > mostNumbers) return null;
    for (const field of blank) if (cells.text(field) !== "" || typeof cells.value(field) === "number") return null;
    const unit = cells.value("unit");
    if (unit !== null && typeof unit !== "string") return null;
    const plan = this.#likely(cells, "plan");
    const actual = plan === null ? null : this.#likely(cells, "actual");
    if (plan === null || actual === null || !areOrdinary(plan.number, actual.number)) return null;
    if (anyDigit.test(cells.text("unit"))) return null;
    const name = this.nameOf(line, cells);
    const target = this.#optional(cells, "finalTarget");
    const rate = this.#optional(cells, "printedRate");
    if (name === null || target === null || rate === null) return null;
    if (!this.#isProved(cells, "plan") || !this.#isProved(cells, "actual")) return null;
    const numbering = this.#numbering;
    let wording = numbering.ofPair(numbering.ofPair(plan.like, actual.like), target);
    wording = numbering.ofPair(numbering.ofPair(wording, rate), this.type(cells, "printedRate"));
    for (const field of wordForWord) wording = numbering.ofPair(wording, numbering.of(cells.text(field)));
    wording = numbering.ofPair(wording, numbering.of(remarkLike(cells.text("remarks").trim())));
    return { name, wording, plan: plan.number, actual: actual.number };
  }

  /** What a line is called and stands under, but for its numbering; null where a name's digits may say something. */
  nameOf(line: ProgramLine, cells: PlainCells): number | null {
    const name = numberlessName(line.name);
    const measure = numberlessName(cells.text("measure"));
    if (name === null || measure === null) return null;
    const names = `${line.name}\n${cells.text("measure")}`;
    if (markOfNote.test(names) || anyDigit.test(`${name}${measure}`)) return null;
    const numbering = this.#numbering;
    const named = numbering.ofPair(numbering.of(name), numbering.of(measure));
    return numbering.ofPair(numbering.ofPair(cells.page + 1, (line.section ?? -1) + 2), named);
  }

  /** A figure's cell with the unit beside it; null where the cell has more to it. */
  figure(cells: PlainCells, field: "budget" | "plan" | "actual"): FigureAlike | null {
    const likely = this.#likely(cells, field);
    return likely !== null && this.#isProved(cells, field) ? likely : null;
  }

  #isProved(cells: PlainCells, field: FieldName): boolean {
    return this.#figures.isProved(cells.value(field), cells.text(field), cells.format(field));
  }

  #likely(cells: PlainCells, field: "budget" | "plan" | "actual"): FigureAlike | null {
    const alike = this.#figures.likely(cells.value(field), cells.text(field), cells.format(field));
    const unit = cells.ownUnit(field);
    if (alike === null || unit === "") return alike;
    return { like: this.#numbering.ofPair(alike.like, this.#numbering.of(unit)), number: alike.number };
  }

  /** What a further figure's cell is like; null where that cannot be told. */
  #optional(cells: PlainCells, field: FieldName): number | null {
    const value = cells.value(field);
    return value === null ? 0 : (this.#figures.of(value, cells.text(field), cells.format(field))?.like ?? null);
  }

  /** Equal for cells that hold a number, a text, or the same kind of nothing, and show it in the same way. */
  type(cells: PlainCells, field: FieldName): number {
    const value = cells.value(field);
    if (value === null) return 0;
    const type = typeof value === "object" ? cells.text(field) : typeof value;
    return this.#numbering.ofPair(this.#numbering.of(type), this.#numbering.of(cells.format(field)));
  }

  /** As one number, in the numbers of all that is alike. */
  together(...parts: readonly number[]): number {
    return parts.reduce((one, other) => this.#numbering.ofPair(one, other));
  }

  /** Equal for equal texts. */
  text(text: string): number {
    return this.#numbering.of(text);
  }
}
