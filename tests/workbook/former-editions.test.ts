import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blankEntry, type Entry } from "../../src/domain/record/entry.ts";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { stateOf } from "../../src/domain/record/state.ts";
import { enteredIn, readEarlier } from "../../src/workbook/earlier-report.ts";
import type { WorkbookPort } from "../../src/workbook/port.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { differingParts } from "../xlsx/parts.ts";
import { setCells } from "../tools/set-cells.ts";

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/xlsx/reports/${name}.xlsx`, import.meta.url));

/**
 * The sample's report as `jisseki report` wrote it, with what a person entered there (`setCells`): a reading, a
 * confirmation, an exclusion, comments, a name, a day, and 90 % for P25 and for AB1, which repeats it. first-edition:
 * commit d80c838, whose ledger had neither 担当部署 nor 良い方向; second-edition: commit 5899261, the last before the record.
 */
const editions = ["first-edition", "second-edition"] as const;
const sample = readFileSync(new URL("../../samples/就労支援事業_令和4年度.xlsx", import.meta.url));
const sheet = "令和4年度";
const options = { words: reportWords(messages("ja")), date: "2026-11-26" };

const said: readonly (readonly [identity: string, entry: Partial<Entry>])[] = [
  [
    "1|1|雇用創出・安定化支援事業|||人",
    { reading: "one-year-share", comment: "2年計画の2年目", by: "確認 花子", on: "2026-11-01" },
  ],
  ["1|2|早期再就職緊急支援事業|||人", { decision: "confirmed" }],
  ["1|3|業界連携再就職支援事業|||人", { decision: "exclude" }],
  ["2|4|就労困難者特別支援事業|||人", { comment: "来年度に見直す" }],
];
const entered = said.map(([identity, entry]) => ({ identity, entry: { ...blankEntry, ...entry } }));

const read = async (workbook: WorkbookPort) => {
  const languages = options.words.everyRecord;
  return readEarlier(workbook, await workbook.survey(), sheet, { languages });
};

describe.each(editions)("a report of the %s", (edition) => {
  const open = () => openWorkbook(bytesOf(edition), "前回.xlsx");

  test("is read back: decisions, comments, names, days and thresholds", async () => {
    const workbook = await open();
    const earlier = await read(workbook);
    expect(enteredIn(earlier).entries).toEqual(entered);
    const { policy, refused } = earlier;
    expect([policy.nearly, refused]).toEqual([0.9, null]);
  });

  test("is updated in place with all of it, twice over", async () => {
    let workbook = await open();
    for (let run = 0; run < 2; run += 1) {
      const [reported] = await reportWorkbook(workbook, { ...options, sheets: [sheet] });
      expect(reported?.review.policy.nearly).toBe(0.9);
      workbook = await openWorkbook(await workbook.save(), "今回.xlsx");
      const earlier = await read(workbook);
      expect(enteredIn(earlier).entries).toEqual(entered);
      expect([earlier.policy.nearly, earlier.legacy]).toEqual([0.9, []]);
      const states = reported!.record.lines.slice(0, 4).map((line) => stateOf(line, line.seen));
      expect(states).toEqual(["open", "confirmed", "exclude", "open"]);
      expect(reported!.record.events.filter(({ kind }) => kind === "decide")).toHaveLength(run === 0 ? 4 : 0);
    }
    expect((await workbook.survey()).sheets.map(({ name }) => name)).toEqual([
      sheet,
      "達成状況",
      "判定明細",
      "指摘事項",
      "確認記録",
    ]);
  });

  test.each([0, 1, 2])("is taken away without a trace after %d updates", async (updates) => {
    let workbook = await open();
    for (let run = 0; run < updates; run += 1) {
      await reportWorkbook(workbook, { ...options, sheets: [sheet] });
      workbook = await openWorkbook(await workbook.save(), "今回.xlsx");
    }
    await clearWorkbook(workbook, {});
    expect(differingParts(await workbook.save(), sample)).toEqual([]);
  });
});

test("thresholds that a person left out of order are not judged by, and told", async () => {
  // The cell itself, and the hidden one that repeats it.
  const typed = ["P25", "AB1"].map((address) => ({ sheet: "達成状況", address, value: 1.1 }));
  const crossed = await openWorkbook(setCells(bytesOf("first-edition"), typed), "前回.xlsx");
  const [reported] = await reportWorkbook(crossed, { ...options, sheets: [sheet] });
  expect(reported?.refused).toEqual({ achieved: 1, nearly: 1.1, under: 0.5, overTarget: 1.2 });
  expect(reported?.review.policy).toMatchObject({ achieved: 1, nearly: 0.8, under: 0.5, overTarget: 1.2 });
});
