import { rememberingByShape } from "../by-shape.ts";
import { fiscalYearsIn } from "../time/fiscal-year.ts";
import { fiscalYearOf } from "../time/coverage.ts";
import { coverageOf } from "../time/coverage-of.ts";
import { bears, type ColumnNote, columnNotes, notesOf } from "../sheet/records/column-notes.ts";
import {
  directionCell,
  type DirectionNote,
  directionNotes,
  directionsAreSigns,
  notedDirection,
} from "../sheet/records/direction-notes.ts";
import { lineNotes } from "../sheet/records/line-notes.ts";
import { classOfLine } from "../sheet/records/class-of-line.ts";
import { columnsOf } from "../sheet/records/page-at.ts";
import type { IndicatorClass, PartialFact, Whence } from "../sheet/records/partial-fact.ts";
import { partialFactOf } from "../sheet/records/partial-fact-of.ts";
import { timeOverTable } from "../sheet/records/time-over-table.ts";
import type { ColumnMap, ProgramLine, SheetReading } from "../sheet/records/reading.ts";

/** What the words over and beside a line's figures say, each text read once a sheet. */
export interface WordsBeside {
  /** The fiscal year that the line is of: its section's, else the sheet's; null where neither names one. */
  readonly year: number | null;
  /** The sheet's year as it is written there; null where it names none. */
  readonly yearWritten: string | null;
  /** Over the plan's column and over the actual's. */
  readonly headings: Headings;
  /** Of both alike, nearest first: unit, indicator, measure, name, section. Those that say nothing are left out. */
  readonly shared: () => readonly PartialFact[];
  /** Those of them that say when, how or by what the figures count. */
  readonly telling: () => readonly PartialFact[];
  /** What the line itself says of its class, before any heading does; null where it says nothing. */
  readonly ownClass: IndicatorClass | null;
  /** Kinds of indicators that the heading over the names and the section say, nearest first. */
  readonly classes: () => readonly IndicatorClass[];
  /** The sheet's title, else a line over the table that says nothing but a time, else the sheet's name. */
  readonly title: PartialFact | null;
  /** What the sheet's column of directions says of the line, and what a note says of its mark; "" where nothing does. */
  readonly directions: { readonly column: string; readonly noted: string };
}

export interface Headings {
  readonly plan: PartialFact | null;
  readonly actual: PartialFact | null;
  /** Over the indicators' names. */
  readonly name: PartialFact | null;
}

/** Fields whose headings name the year that the sheet is of; a baseline is of an earlier one, a target may be of any. */
const ofSheetsYear = ["budget", "printedRate", "printedGrade", "overview", "remarks", "actual"] as const;

/**
 * The sheet's own year, which 前年度 and what is silent go by whichever year is judged; else the one that is judged, else the only
 * one that its headings name beside the plan's (令和5年度予算); null where none does.
 */
export function yearOfSheet({
  year,
  fiscalYear,
  layout,
}: Pick<SheetReading, "year" | "fiscalYear" | "layout">): number | null {
  if (fiscalYear !== null) return fiscalYearsIn(fiscalYear)[0] ?? null;
  if (year != null) return year;
  const named = layout.pages.flatMap(({ headings }) =>
    ofSheetsYear.flatMap((field) => fiscalYearsIn(headings[field] ?? "")),
  );
  return new Set(named).size === 1 ? named[0]! : null;
}

/** What a page's headings say of its plan and its actual. */
export function headingsOf(page: ColumnMap, year: number | null, notes: readonly ColumnNote[] = []): Headings {
  const over = (side: "plan" | "actual"): PartialFact | null => {
    const written = page.headings[side];
    const heading = written === undefined || page.parts === undefined ? written : sumOfParts(written);
    const text = noted(heading ?? "", side, [...notes, ...soFar(page)]);
    return heading === undefined && text === "" ? null : partialFactOf(text, "heading", year);
  };
  const { measure } = page.headings;
  const name = measure === undefined ? null : partialFactOf(measure, "heading", year);
  return { plan: over("plan"), actual: over("actual"), name };
}

/** 累計 beside quarters is a sum of the year's, so far as these go. */
const soFar = ({ parts, headings }: ColumnMap): readonly ColumnNote[] =>
  parts === undefined || parts.isWhole || coverageOf(headings.actual ?? "", null)?.how === "part"
    ? []
    : [{ sides: ["actual"], said: `${(parts.until % 12) + 1}月まで`, mark: null }];

/** Under 第2四半期 it says itself from when to when. */
const sumOfParts = (heading: string): string =>
  coverageOf(heading, null)?.how === "cumulative"
    ? heading.replace(/(?<!年間|年度内?の?|年度)(?=累[計積])/u, "年間")
    : heading;

/** A note of the whole column stands in for what its heading does not say: 実績, and ※実績は12月末現在 under the table. */
function noted(heading: string, side: "plan" | "actual", notes: readonly ColumnNote[]): string {
  const marked = heading.normalize("NFKC");
  const own = notes.filter(({ sides, mark }) => sides.includes(side) && (mark === null || marked.includes(mark)));
  return heading + own.map(({ said }) => `（${said}）`).join("");
}

/** Without one of these a name says nothing of how its figures are counted; most do not. */
const mayTell =
  /累|積|以来|以降|通算|平均|月間|毎月|延|のべ|実[人数員利]|末|現在|時点|当た?り|あたり|につき|半期|うち|内数|新規|各|ごと|毎|[(（]/u;

const hasDirections = ({ layout }: SheetReading): boolean =>
  layout.pages.some(({ columns }) => columns.direction !== undefined);

/** A section's name: what it says of both columns, or of one. */
interface SectionWords {
  readonly fact: PartialFact;
  readonly notes: readonly ColumnNote[];
}

/**
 * What the other lines over the table say of all of its figures. Under it ※9月末現在 does, and 令和5年度上半期 heads something
 * else; among the lines it is said of one of them.
 */
function factsOver(
  { above = [], below = [], notes = [], lines }: SheetReading,
  year: number | null,
): readonly PartialFact[] {
  const last = lines.at(lines.length - 1)?.row ?? 0;
  const under = [...notes, ...below].filter(({ row, text }) => row > last && saysDay.test(text));
  return [...above, ...under].flatMap(({ text }) => {
    const said = timeOverTable(text);
    return said === null ? [] : [partialFactOf(said, "title", year)];
  });
}

const saysDay = /現在|時点/u;

/** The texts of one sheet, each read once however many lines it stands on. */
class SheetWords {
  readonly #reading: SheetReading;
  readonly #year: number | null;
  readonly #title: PartialFact | null;
  readonly #headings = new Map<string, Headings>();
  readonly #names = new Map<string, PartialFact>();
  readonly #silent = new Map<Whence, (text: string) => boolean>();
  readonly #sections: readonly SectionWords[];
  readonly #notes: readonly ColumnNote[];
  readonly #directionNotes: readonly DirectionNote[];
  readonly #hasSigns: boolean;

  constructor(reading: SheetReading) {
    this.#reading = reading;
    this.#year = yearOfSheet(reading);
    const title = partialFactOf(reading.title ?? "", "title", this.#year);
    // A year alone is the sheet's own, which `year` tells.
    const tells = (fact: PartialFact): boolean => fact.coverage?.told === "strong";
    this.#title = tells(title)
      ? title
      : (factsOver(reading, this.#year).find(tells) ?? partialFactOf(reading.sheet, "sheet", this.#year));
    this.#notes = columnNotes(reading);
    this.#directionNotes = directionNotes(reading);
    this.#hasSigns = hasDirections(reading) && directionsAreSigns(reading.lines);
    this.#sections = reading.sections.map(({ name }) => ({
      fact: partialFactOf(name, "section", this.#year),
      notes: notesOf(name),
    }));
  }

  of(line: ProgramLine, parent: ProgramLine | null): WordsBeside {
    const within = line.section === null ? undefined : this.#sections[line.section];
    // 5年間の累計目標 is said of one column.
    const section = within === undefined || within.notes.length > 0 ? undefined : within.fact;
    const year = yearNamed(section) ?? this.#year;
    let shared: readonly PartialFact[] | null = null;
    let telling: readonly PartialFact[] | null = null;
    return {
      year,
      yearWritten: this.#reading.fiscalYear,
      headings: this.#headingsAt(line, year, within),
      shared: () => (shared ??= this.#factsOf(line, parent, section, false)),
      telling: () => (telling ??= this.#factsOf(line, parent, section, true)),
      ownClass: classOfLine(line),
      classes: () => this.#classesAt(line, within),
      title: this.#title,
      directions: {
        column: directionCell(line, this.#hasSigns),
        noted: notedDirection(line, this.#directionNotes),
      },
    };
  }

  #headingsAt(line: ProgramLine, year: number | null, within: SectionWords | undefined): Headings {
    const page = columnsOf(this.#reading.layout.pages, line);
    if (page === undefined) return { plan: null, actual: null, name: null };
    const ofSection = within?.notes ?? [];
    const notes = this.#notes.map((note) =>
      note.mark !== null && bears(line, note.mark) ? { ...note, mark: null } : note,
    );
    const ofLine = lineNotes(line, page, year);
    const marks = [...notes.map(({ mark }) => mark), ...ofLine.map(({ sides, said }) => `${sides[0]}${said}`)].join(
      " ",
    );
    const key = `${line.sheet ?? ""} ${line.slot ?? 0} ${page.from} ${year} ${marks} ${ofSection.length > 0 ? within?.fact.text : ""}`;
    const known = this.#headings.get(key) ?? headingsOf(page, year, [...notes, ...ofSection, ...ofLine]);
    this.#headings.set(key, known);
    return known;
  }

  #classesAt(line: ProgramLine, within: SectionWords | undefined): readonly IndicatorClass[] {
    const page = columnsOf(this.#reading.layout.pages, line);
    const slot = line.slot === undefined ? undefined : page?.slots?.[line.slot - 1];
    if (slot?.isCost === true) return ["cost"];
    const named = page?.headings.measure ?? "";
    const facts = [partialFactOf(named, "heading", this.#year), ...(within === undefined ? [] : [within.fact])];
    // What a program costs is said over the figures themselves.
    return facts.flatMap((fact) => (fact.class === "activity" || fact.class === "outcome" ? fact.class : []));
  }

  #factsOf(
    line: ProgramLine,
    parent: ProgramLine | null,
    section: PartialFact | undefined,
    tellingOnly: boolean,
  ): readonly PartialFact[] {
    const texts: readonly (readonly [Whence, string | null | undefined])[] = [
      ["unit-column", line.unitNote === line.indicatorCell ? null : line.unitNote?.text],
      ["indicator", line.indicatorCell?.text],
      ["measure", line.measure],
      ["name", line.kind === "measure" ? parent?.name : line.name],
    ];
    const facts: PartialFact[] = [];
    for (const [whence, text] of texts) {
      if (text == null || !mayTell.test(text) || (tellingOnly && this.#isSilent(whence, text))) continue;
      facts.push(this.#name(whence, text));
    }
    if (section !== undefined) facts.push(section);
    return facts;
  }

  /** Whether a text, by whatever number, says nothing of what is asked of names that stand beside figures. */
  #isSilent(whence: Whence, text: string): boolean {
    let isSilent = this.#silent.get(whence);
    if (isSilent === undefined) {
      isSilent = rememberingByShape((words: string): boolean => {
        const { coverage, counting, per } = partialFactOf(words, whence, this.#year);
        return coverage === null && counting === null && per === null;
      });
      this.#silent.set(whence, isSilent);
    }
    return isSilent(text);
  }

  #name(whence: Whence, text: string): PartialFact {
    const key = `${whence} ${text}`;
    const known = this.#names.get(key) ?? partialFactOf(text, whence, this.#year);
    this.#names.set(key, known);
    return known;
  }
}

/** The fiscal year that words name by itself, with a part of it or not. */
export function yearNamed(fact: Pick<PartialFact, "coverage"> | null | undefined): number | null {
  const coverage = fact?.coverage ?? null;
  if (coverage === null || coverage.to === null || coverage.isRelative || coverage.how === "cumulative") return null;
  // A calendar year lies for nine months in the fiscal year of its name.
  return fiscalYearOf(coverage.how === "single" ? coverage.to - 5 : coverage.to);
}

const read = new WeakMap<SheetReading, SheetWords>();

/** What stands beside a line's figures; a sheet's words are read when the first of its lines asks. */
export function wordsBeside(line: ProgramLine, parent: ProgramLine | null, reading: SheetReading): WordsBeside {
  const words = read.get(reading) ?? new SheetWords(reading);
  read.set(reading, words);
  return words.of(line, parent);
}
