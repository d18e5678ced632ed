import { expect, it } from "vitest";
import type { CellValue } from "../../../../src/domain/grid.ts";
import { readCell } from "../../../../src/domain/quantity/cell.ts";
import { statedDone } from "../../../../src/domain/quantity/done.ts";
import { headingUnit, unitNote } from "../../../../src/domain/quantity/heading-unit.ts";
import { readNumeral } from "../../../../src/domain/quantity/numeral.ts";
import { readQuantities } from "../../../../src/domain/quantity/read.ts";
import { statedDay } from "../../../../src/domain/quantity/stated-day.ts";
import { statedDirection } from "../../../../src/domain/quantity/stated-direction.ts";
import { unitKey } from "../../../../src/domain/quantity/unit-key.ts";
import { isUnitOnly } from "../../../../src/domain/quantity/unit-only.ts";
import { corpus, headings, shortTexts } from "./corpus.ts";
import { type GoldenLine, goldenLines } from "../../../tools/golden-lines.ts";
import { readingLine, shown } from "./reading-line.ts";

const file = (name: string): URL => new URL(`../../../golden/readings/${name}.txt`, import.meta.url);

/** Numbers as cells hold them. */
const values: readonly number[] = [
  0, 1, 5, 12, 99.5, 100, 999, 1200, 12345.678, 1_500_000, 290_000_000, -5, -1234.5, 0.05, 0.285, 0.975, 1.07, 44_651,
  45_016.5,
];

/** Number formats as Excel writes them for Japanese sheets, and some that are broken. */
const formats = [
  "General",
  "0",
  "0.0",
  "#,##0",
  "#,##0.0",
  "#,##0_ ",
  "#,##0;△#,##0",
  "#,##0;[Red]▲#,##0",
  "0%",
  "0.0%",
  "0.00%",
  "0‰",
  '0"人"',
  '#,##0"件"',
  '#,##0"人以上"',
  '"約"#,##0"人"',
  '0"名"_ ',
  '#,##0"千円"',
  '#,##0,"千円"',
  '#,##0,,"百万円"',
  "#,##0,",
  "#,##0,,",
  'General"人"',
  'General"千円"',
  '[<=1]0%;0"人"',
  '[>=100]0"件";0.0"件"',
  ';;"集計中"',
  '0;-0;"なし"',
  "0;-0;",
  ";;;",
  '0"人";"△"0"人"',
  "@",
  '@"社"',
  "yyyy/m/d",
  'yyyy"年"m"月"d"日"',
  '[$-411]ggge"年度"',
  "[$-411]ge.m.d",
  "m/d",
  "h:mm",
  "[h]:mm",
  '0"時間"',
  '0.0"倍"',
  '"第"0"位"',
  '0"位"',
  "[DBNum1]0",
  '[DBNum3]0"人"',
  "¥#,##0",
  '"¥"#,##0',
  "[$¥-411]#,##0",
  "0.0E+00",
  "# ?/?",
  '0"',
  "\\0",
  '0"<script>"',
  '"減"0"人"',
  '0"人減"',
  '0"点"',
  '0"人/日"',
];

/** Cells whose text another program drew. */
const others: readonly (readonly [CellValue, string])[] = [
  [1200, "1,200"],
  [1200, "1,200人"],
  [1200, "約1,200人"],
  [1200, "1.2千人"],
  [1200, "######"],
  [1200, ""],
  [1200, "集計中"],
  [1200, "2022/4/1"],
  [0, "集計中"],
  [0, "－"],
  [0.5, "50%"],
  [0.5, "5割"],
  [-3, "△3人"],
  [true, "TRUE"],
  ["12人", "12人"],
  ["12", ""],
  [null, ""],
  [null, "12人"],
];

// What the reader makes of a large corpus, kept whole: a change anywhere in the grammar shows as a line of a diff.

it("covers a large corpus", () => expect(corpus.length).toBeGreaterThan(2500));

goldenLines(
  "texts",
  file("texts"),
  corpus.map((text): GoldenLine => [shown(text), () => readingLine(readQuantities(text))]),
);

const inThousands = { unit: "円", multiplier: 1000 };
goldenLines(
  "texts under a heading of thousands",
  file("in-thousands"),
  corpus
    .filter((_, index) => index % 5 === 0)
    .map((text): GoldenLine => [shown(text), () => readingLine(readQuantities(text, inThousands))]),
);

goldenLines(
  "numbers under formats",
  file("numbers"),
  formats.flatMap((format) =>
    values.map((value): GoldenLine => {
      const asked = `${value} under ${shown(format)}`;
      return [asked, () => `${shown(readCell(value, "", format).text)} ${readingLine(readCell(value, "", format))}`];
    }),
  ),
);

const people = { unit: "人", multiplier: 1 };
goldenLines(
  "numbers as another program shows them",
  file("as-shown"),
  formats.flatMap((format) =>
    others.map(([value, text]): GoldenLine => [
      `${String(value)} ${shown(text)} under ${shown(format)}`,
      () => readingLine(readCell(value, text, format, people)),
    ]),
  ),
);

goldenLines(
  "headings and units",
  file("headings"),
  [...headings, ...shortTexts].map((text): GoldenLine => [
    shown(text),
    () => JSON.stringify([headingUnit(text), unitNote(text), isUnitOnly(text), unitKey(text), readNumeral(text)]),
  ]),
);

goldenLines(
  "days, deeds and directions",
  file("stated"),
  shortTexts.map((text): GoldenLine => [
    shown(text),
    () => JSON.stringify([statedDay(text), statedDone(text), statedDirection(text)]),
  ]),
);
