import { numberlessName } from "../../by-shape.ts";
import { NumbersById } from "../../growing.ts";
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

/** As `anyDigit`; most names have nothing but kana, kanji and signs, which no digit is among. */
function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isNone =
      (code >= 0x3000 && code <= 0x30ff) ||
      (code >= 0x4e00 && code <= 0x9fff) ||
      code < 0x30 ||
      (code > 0x39 && code < 0x80);
    if (!isNone) return anyDigit.test(text);
  }
  return false;
}

/** What stands before a number as a note's mark: #1 of 「#1は低いほど良い」. */
const marksOfNote: ReadonlySet<number> = new Set([0x23, 0xff03, 0x266f]);

function hasMarkOfNote(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (marksOfNote.has(text.charCodeAt(at))) return true;
  return false;
}

/** Texts that judging reads word for word, the unit beside them. */
export const wordForWord = ["planPeriod", "direction", "printedGrade"] as const satisfies readonly FieldName[];

/** What judging hears in a remark, which is nearly always nothing. */
export const remarkLike = remembering((remark: string): string => {
  const notes = notesOfRemark(remark);
  return notes.length === 0 ? "" : JSON.stringify(notes);
});

/** Cells that must be blank: with them there is more to a line than its plan and its actual. */
const blank = ["baseline"] as const satisfies readonly FieldName[];

const isBlank = (cells: PlainCells, field: FieldName): boolean =>
  cells.column(field) === null || (cells.text(field) === "" && typeof cells.value(field) !== "number");

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
  /** Of texts by their number: what is said beside figures, in a column of units, in one of remarks. */
  readonly #texts = new NumbersById();
  readonly #units = new NumbersById();
  readonly #remarks = new NumbersById();

  /**
   * What a line is like but for its figures; null for a line with more to it. Lines that are alike are judged alike,
   * each by its own figures, where these are ordinary (`areOrdinary`).
   */
  of(line: ProgramLine, cells: PlainCells): LineAlike | null {
    if (this.#numbering.size > mostNumbers) return null;
    for (const field of blank) if (!isBlank(cells, field)) return null;
    const unit = this.#unitOf(cells);
    if (unit === null) return null;
    const plan = this.figure(cells, "plan");
    const actual = this.figure(cells, "actual");
    if (plan === null || actual === null || !areOrdinary(plan.number, actual.number)) return null;
    const name = this.nameOf(line, cells);
    const target = this.#optional(cells, "finalTarget");
    const rate = this.#optional(cells, "printedRate");
    if (name === null || target === null || rate === null) return null;
    const numbering = this.#numbering;
    let wording = numbering.ofPair(numbering.ofPair(plan.like, actual.like), target);
    wording = numbering.ofPair(numbering.ofPair(wording, rate), this.type(cells, "printedRate"));
    wording = numbering.ofPair(wording, unit);
    for (const field of wordForWord) wording = numbering.ofPair(wording, this.#textOf(cells, field));
    wording = numbering.ofPair(wording, this.#remarkOf(cells));
    return { name, wording, plan: plan.number, actual: actual.number };
  }

  /** null where it is no text, or has digits. */
  #unitOf(cells: PlainCells): number | null {
    if (cells.column("unit") === null) return this.#textOf(cells, "unit");
    const id = cells.textId("unit");
    const known = id < 0 ? 0 : this.#units.at(id);
    if (known !== 0) return known;
    const value = id < 0 ? cells.value("unit") : null;
    if (value !== null && typeof value !== "string") return null;
    if (anyDigit.test(cells.text("unit"))) return null;
    const unit = this.#textOf(cells, "unit");
    if (id >= 0) this.#units.put(id, unit);
    return unit;
  }

  #textOf(cells: PlainCells, field: FieldName): number {
    const id = cells.textId(field);
    if (id < 0) return this.#numbering.of(cells.text(field));
    let known = this.#texts.at(id);
    if (known === 0) this.#texts.put(id, (known = this.#numbering.of(cells.text(field))));
    return known;
  }

  #remarkOf(cells: PlainCells): number {
    const id = cells.textId("remarks");
    if (id < 0) return this.#numbering.of(remarkLike(cells.text("remarks").trim()));
    let known = this.#remarks.at(id);
    if (known === 0) this.#remarks.put(id, (known = this.#numbering.of(remarkLike(cells.text("remarks").trim()))));
    return known;
  }

  /** What a line is called and stands under, but for its numbering; null where a name's digits may say something. */
  nameOf(line: ProgramLine, cells: PlainCells): number | null {
    const name = numberlessName(line.name);
    const measure = numberlessName(cells.text("measure"));
    if (name === null || measure === null) return null;
    if (hasMarkOfNote(line.name) || hasMarkOfNote(cells.text("measure"))) return null;
    if (hasDigit(name) || hasDigit(measure)) return null;
    const numbering = this.#numbering;
    const named = numbering.ofPair(numbering.of(name), numbering.of(measure));
    return numbering.ofPair(numbering.ofPair(cells.page + 1, (line.section ?? -1) + 2), named);
  }

  /** A figure's cell with the unit beside it; null where the cell has more to it. */
  figure(cells: PlainCells, field: "budget" | "plan" | "actual"): FigureAlike | null {
    const alike = this.#figures.of(cells, field);
    const unit = cells.ownUnit(field);
    if (alike === null || unit === "") return alike;
    return { like: this.#numbering.ofPair(alike.like, this.#numbering.of(unit)), number: alike.number };
  }

  /** What a further figure's cell is like; null where that cannot be told. */
  #optional(cells: PlainCells, field: FieldName): number | null {
    if (cells.column(field) === null) return 0;
    const alike = this.#figures.of(cells, field);
    return alike === null ? (cells.value(field) === null ? 0 : null) : alike.like;
  }

  /** Equal for cells that hold a number, a text, or the same kind of nothing, and show it in the same way. */
  type(cells: PlainCells, field: FieldName): number {
    const value = cells.value(field);
    if (value === null) return 0;
    const type = typeof value === "object" ? cells.text(field) : typeof value;
    return this.#numbering.ofPair(this.#numbering.of(type), this.#numbering.of(cells.format(field)));
  }

  /** Equal for equal texts. */
  text(text: string): number {
    return this.#numbering.of(text);
  }

  /** As one number, in the numbers of all that is alike. */
  together(...parts: readonly number[]): number {
    let all = parts[0] ?? 0;
    for (let at = 1; at < parts.length; at += 1) all = this.#numbering.ofPair(all, parts[at]!);
    return all;
  }
}
