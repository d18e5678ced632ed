import { describe, expect, test } from "vitest";
import type { CellValue } from "../../../src/domain/grid.ts";
import { readSheet } from "../../../src/domain/sheet/frames/read.ts";
import type { SheetReading } from "../../../src/domain/sheet/records/reading.ts";
import { gridOf } from "./grid-builder.ts";
import { expected, linesOf, title, type ExpectedLine } from "./r4.ts";

type Row = readonly CellValue[];

const heading: readonly Row[] = [
  ["", "重点事業", "事業概要", "計画", "", "実績", ""],
  ["", "", "", "予算", "規模", "規模", "単位の説明"],
];
const overviewOf = ({ measure }: ExpectedLine): string =>
  measure === null ? "○内容の説明。" : /^[①-⑳「]/u.test(measure) ? measure : `・${measure}`;

interface Laid {
  readonly row: Row;
  readonly kind: "title" | "heading" | "section" | "line";
}

/** Title, headings, section rows and lines, unmerged; `before` puts rows of its own before a line. */
function laid(before: (index: number, line: ExpectedLine) => readonly Row[] = () => []): readonly Laid[] {
  const rows: Laid[] = [
    { row: [title], kind: "title" },
    { row: [], kind: "title" },
    ...heading.map((row): Laid => ({ row, kind: "heading" })),
  ];
  let section = 0;
  expected.lines.forEach((line, index) => {
    rows.push(...before(index, line).map((row): Laid => ({ row, kind: "heading" })));
    if (line.section !== section) {
      section = line.section;
      rows.push({ row: [section, expected.sections[section - 1]!.name], kind: "section" });
    }
    rows.push({
      row: [line.no, line.name, overviewOf(line), line.budget, line.plan, line.actual, line.unit],
      kind: "line",
    });
  });
  return rows;
}

const full = (row: Row, width = 7): Row => Array.from({ length: width }, (_, index) => row[index] ?? "");
const rowsOf = (all: readonly Laid[], change: (laid: Laid) => readonly Row[] = ({ row }) => [row]): readonly Row[] =>
  all.flatMap(change);
const every =
  (count: number, rows: readonly Row[]) =>
  (index: number): readonly Row[] =>
    index % count === count - 1 ? rows : [];
const fullWidth = (value: CellValue): CellValue =>
  value === null || value === ""
    ? value
    : String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const dirt: readonly (readonly [string, readonly Row[]])[] = [
  ["a blank row after each", rowsOf(laid(), ({ row, kind }) => (kind === "line" ? [row, []] : [row]))],
  ["a blank column after each", rowsOf(laid(), ({ row }) => [full(row).flatMap((value) => [value, ""])])],
  [
    "headings spaced out",
    rowsOf(laid(), ({ row, kind }) => [
      kind === "heading" ? row.map((value) => (typeof value === "string" ? value.split("").join("　") : value)) : row,
    ]),
  ],
  ["headings again every seven lines, without a gap", rowsOf(laid(every(7, heading)))],
  ["headings again every seven lines, a blank row before", rowsOf(laid(every(7, [[], ...heading])))],
  ["footnotes between the lines", rowsOf(laid(every(9, [["※ 数値は速報値である。"]])))],
  [
    "subtotals",
    rowsOf(
      laid((index, line) =>
        index > 0 && line.section !== expected.lines[index - 1]!.section ? [["", "小　計", "", "約3億円"]] : [],
      ),
    ),
  ],
  [
    "number and name of a section in one cell",
    rowsOf(laid(), ({ row, kind }) => [kind === "section" ? [`${row[0]}　${row[1]}`] : row]),
  ],
  [
    "full-width numbers",
    rowsOf(laid(), ({ row, kind }) => [kind === "line" ? [fullWidth(row[0] ?? ""), ...row.slice(1)] : row]),
  ],
  [
    "columns of the office, last year's actual and remarks besides",
    rowsOf(laid(), ({ row, kind }) => [
      kind === "line"
        ? ["", ...full(row), "雇用課", "123人", "特になし"]
        : kind === "heading" && row[1] !== ""
          ? ["", ...full(row), "担当課", "前年度実績", "備考"]
          : ["", ...full(row)],
    ]),
  ],
  [
    "columns shuffled, other words in the headings",
    rowsOf(laid(), ({ row, kind }) => {
      if (kind === "heading")
        return row[1] === "" ? [] : [["内容", "事業", "No", "指標の説明", "目標値", "事業費", "結果"]];
      if (kind === "title") return [row];
      const [no, name, overview, budget, plan, actual, unit] = full(row);
      return [[overview!, name!, no!, unit!, plan!, budget!, actual!]];
    }),
  ],
  [
    "one heading line, line breaks in it",
    rowsOf(laid(), ({ row, kind }) =>
      kind !== "heading"
        ? [row]
        : row[1] === ""
          ? []
          : [["番\n号", "重点\n事業", "事業\n概要", "計画\n予算", "計画\n規模", "実績\n規模", "実績\n単位の説明"]],
    ),
  ],
];

describe.each(dirt)("the same programs with %s", (_name, rows) => {
  const reading = readSheet(gridOf(rows)) as SheetReading;

  test("read the same", () => {
    expect(linesOf(reading)).toEqual(expected.lines.map((line) => ({ ...line, name: line.name.trim() })));
    expect(reading.sections.map(({ no, name }) => ({ no, name }))).toEqual(expected.sections);
    expect(reading.unread).toEqual([]);
  });
});
