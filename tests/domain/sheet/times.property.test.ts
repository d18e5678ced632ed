import fc from "fast-check";
import { expect, test } from "vitest";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { gridOf } from "./grid-builder.ts";

type Side = "plan" | "actual";

interface Figures {
  /** "令和3年度", "上半期", "" for the sheet's own. */
  readonly time: string;
  readonly side: Side;
}

const nouns: readonly (readonly [plan: string, actual: string])[] = [
  ["目標", "実績"],
  ["計画値", "実績値"],
  ["見込", "実績"],
];

const yearsWritten: readonly ((year: number) => string)[] = [
  (year) => `令和${year - 2018}年度`,
  (year) => `R${year - 2018}`,
  (year) => `${year}年度`,
];

const table = fc.record({
  title: fc.constantFrom("令和5年度 実績報告", "令和4年度 実績報告", "進捗管理表"),
  noun: fc.constantFrom(...nouns),
  written: fc.constantFrom(...yearsWritten),
  years: fc.uniqueArray(fc.integer({ min: 2020, max: 2025 }), { minLength: 1, maxLength: 5 }),
  plansOnly: fc.subarray([2020, 2021, 2022, 2023, 2024, 2025]),
  halves: fc.boolean(),
  blankBefore: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 3 }),
});

type Table = typeof table extends fc.Arbitrary<infer Of> ? Of : never;

const columnsOf = ({ years, plansOnly, halves, written }: Table): readonly Figures[] => [
  ...years.flatMap((year): readonly Figures[] => [
    { time: written(year), side: "plan" },
    ...(plansOnly.includes(year) ? [] : [{ time: written(year), side: "actual" } as const]),
  ]),
  ...(halves
    ? ["上半期", "下半期"].map((half): Figures => ({ time: `${written(years[0]!)}${half}`, side: "actual" }))
    : []),
];

/** The figure under each heading is the same wherever its column stands. */
const figureOf = ({ time, side }: Figures, program: number): number =>
  1000 +
  program * 500 +
  [...time].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 397, side === "plan" ? 0 : 7);

function readingOf({ title, noun: [plan, actual] }: Table, columns: readonly (Figures | null)[]): SheetReading | null {
  const headings = columns.map((column) =>
    column === null ? "" : `${column.time}${column.side === "plan" ? plan : actual}`,
  );
  const row = (program: number) => columns.map((column) => (column === null ? "" : figureOf(column, program)));
  const reading = readSheet(
    gridOf([
      [title],
      ["番号", "事業名", ...headings],
      ...["出前講座", "相談会", "研修会"].map((name, at) => [at + 1, name, ...row(at)]),
    ]),
  );
  return reading.found ? reading : null;
}

/** All that was read of the first line's figures, whatever columns they stand in. */
function factsOf(reading: SheetReading): readonly string[] {
  const line = reading.lines.at(0)!;
  const times = (line.otherTimes ?? []).map(
    ({ coverage: { from, to }, plan, actual }) => `${from} ${to} ${plan?.text} ${actual?.text}`,
  );
  return [`judged ${reading.year} ${line.plan?.text} ${line.actual?.text}`, ...times];
}

const lost = (reading: SheetReading, columns: readonly Figures[]): readonly number[] => {
  const line = reading.lines.at(0)!;
  const cells = [line.plan, line.actual, line.baseline, line.finalTarget];
  const others = (line.otherTimes ?? []).flatMap(({ plan, actual }) => [plan, actual]);
  const read = new Set([...cells, ...others].map((cell) => cell?.text));
  const aside = new Set((reading.layout.setAside ?? []).map(({ column }) => column));
  return columns.flatMap((column, at) => {
    const figure = figureOf(column, 0);
    return read.has(String(figure)) || aside.has(at + 3) ? [] : [figure];
  });
};

test("no figure is lost: it is the judged time's, another time's, or its column is named as set aside", () => {
  fc.assert(
    fc.property(table, (drawn) => {
      const columns = columnsOf(drawn);
      const reading = readingOf(drawn, columns);
      if (reading !== null) expect(lost(reading, columns)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("in whatever order the columns stand, and with blank ones between them, the same is read", () => {
  fc.assert(
    fc.property(
      table.chain((drawn) => {
        const columns = columnsOf(drawn);
        return fc.tuple(
          fc.constant(drawn),
          fc.constant(columns),
          fc.shuffledSubarray([...columns], { minLength: columns.length }),
        );
      }),
      ([drawn, columns, shuffled]) => {
        const reading = readingOf(drawn, columns);
        const spaced = shuffled.flatMap((column, at) => (drawn.blankBefore.includes(at) ? [null, column] : [column]));
        const again = readingOf(drawn, spaced);
        expect(again === null).toBe(reading === null);
        if (reading !== null && again !== null) expect(factsOf(again)).toEqual(factsOf(reading));
      },
    ),
    { numRuns: 300 },
  );
});
