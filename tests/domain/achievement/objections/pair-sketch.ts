import { countedNames } from "../../../../src/domain/achievement/counted.ts";
import { coveragesOf } from "../../../../src/domain/achievement/inherit.ts";
import { wordsBeside } from "../../../../src/domain/achievement/beside.ts";
import { lineNote } from "../../../../src/domain/achievement/judged.ts";
import { type Figure, figuresOf } from "../../../../src/domain/achievement/figure.ts";
import type { Doubt, Objection, Pair } from "../../../../src/domain/achievement/objections/objection.ts";
import { pairFigures } from "../../../../src/domain/achievement/pair.ts";
import { sides } from "../../../../src/domain/achievement/sides.ts";
import type { ProgramLine, SheetReading } from "../../../../src/domain/sheet/records/reading.ts";
import { policyOf, readingOf } from "../../checks/table.ts";

/** A plan and a result, and the words of the line that they stand on. */
export interface PairSketch {
  readonly plan: string;
  readonly actual: string;
  readonly name?: string;
  readonly indicator?: string;
  /** The unit of bare figures. */
  readonly unit?: string;
  /** What stands over the two columns, and over the table. */
  readonly headings?: { readonly plan?: string; readonly actual?: string };
  readonly title?: string;
  readonly section?: string;
}

function lineOf(sketch: PairSketch): readonly [ProgramLine, SheetReading] {
  const { plan, actual, name, indicator, unit, headings = {}, title = null, section } = sketch;
  const table = readingOf({
    lines: [
      {
        no: 1,
        name: name ?? "事業",
        plan,
        actual,
        ...(unit === undefined ? {} : { unit }),
        ...(section === undefined ? {} : { section: 0 }),
      },
    ],
    headings,
    ...(section === undefined ? {} : { sections: [section] }),
    ...(unit === undefined ? {} : { figureUnit: unit }),
  });
  const reading = { ...table, title };
  const [line] = reading.lines;
  if (line === undefined) throw new Error("a sketch is one line");
  if (indicator === undefined || line.nameCell === null) return [line, reading];
  return [{ ...line, indicatorCell: { ...line.nameCell, value: indicator, text: indicator } }, reading];
}

/** The figures of a text, as the plan's or the result's. */
export function figuresIn(text: string, side: "plan" | "actual"): readonly Figure[] {
  const [line] = lineOf({ plan: text, actual: text });
  return figuresOf(line[side], side);
}

/** The first figures of both sides that were put together. */
export function pairOf(sketch: PairSketch, change: (figure: Figure) => Figure = (figure) => figure): Pair {
  const [line, reading] = lineOf(sketch);
  const words = wordsBeside(line, null, reading);
  const found = pairFigures(figuresOf(line.plan, "plan"), figuresOf(line.actual, "actual"), {
    year: words.year,
    names: countedNames(line),
  }).find((pairing) => pairing.kind === "pair");
  if (found?.kind !== "pair") throw new Error(`no pair: ${sketch.plan} | ${sketch.actual}`);
  const [plan, actual] = [change(found.plan), change(found.actual)];
  return {
    plan,
    actual,
    both: sides(plan, actual),
    told: coveragesOf(plan, actual, line, words),
    context: {
      line,
      policy: policyOf(),
      parentNo: null,
      note: lineNote(line),
      neighbours: new Set<string>(),
      place: [],
      nameHeading: "",
      headings: [],
      rateKind: "achievement",
      words,
      reductions: new Set(),
    },
  };
}

/** `pairOf` the two texts alone. */
export const pairWith = (plan: string, actual: string): Pair => pairOf({ plan, actual });

export const objected = (objection: Objection, sketch: PairSketch, change?: (figure: Figure) => Figure): Doubt | null =>
  objection.object(pairOf(sketch, change));
