import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { clearWorkbook } from "../../src/workbook/clear.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { differingParts } from "./parts.ts";

const sample = readFileSync(new URL("../../samples/就労支援事業_令和4年度.xlsx", import.meta.url));
const source = "令和4年度";
const options = { words: reportWords(messages("ja")), date: "2026-11-26" };
const ours = ["達成状況", "判定明細", "指摘事項", "確認記録"];

let reported: Uint8Array;
beforeAll(async () => {
  const workbook = await openWorkbook(sample);
  await reportWorkbook(workbook, options);
  reported = await workbook.save();
});

/** With the workbook part's text, or another part's, as `edit` makes it. */
function edited(bytes: Uint8Array, edit: (text: string) => string, part = "xl/workbook.xml"): Uint8Array {
  const files = unzipSync(bytes);
  files[part] = strToU8(edit(strFromU8(files[part] ?? new Uint8Array())));
  return zipSync(files);
}

const moved = (bytes: Uint8Array, name: string, to: string): Uint8Array =>
  edited(bytes, (text) => text.replace(new RegExp(`(name="${name}"[^>]*>)[^<]*`, "u"), `$1'${to}'!$A$1`));

const withoutNames = (bytes: Uint8Array): Uint8Array =>
  edited(bytes, (text) => text.replaceAll(/<definedName name="jisseki_(?!styles)[^>]*>[^<]*<\/definedName>/gu, ""));

const partOf = (sheet: string): string => `xl/worksheets/sheet${[source, ...ours].indexOf(sheet) + 1}.xml`;

const withoutMarker = (bytes: Uint8Array, sheet: string): Uint8Array =>
  edited(bytes, (text) => text.replaceAll(/jisseki-(?:set:[^<]*|ledger|summary|findings)(?=<)/gu, ""), partOf(sheet));

const namesOf = async (workbook: Awaited<ReturnType<typeof openWorkbook>>): Promise<string[]> =>
  (await workbook.survey()).sheets.map(({ name }) => name);

async function cleared(bytes: Uint8Array) {
  const workbook = await openWorkbook(bytes);
  const { left } = await clearWorkbook(workbook);
  return { left, sheets: await namesOf(workbook), bytes: await workbook.save() };
}

describe("a name that leads to the user's own sheet", () => {
  test.each(["summary", "ledger", "findings"])("jisseki_%s: ours goes, the user's stays", async (role) => {
    const after = await cleared(moved(reported, `jisseki_${role}`, source));
    expect(after.sheets).toEqual([source]);
    expect(after.left).toEqual([]);
    expect(differingParts(after.bytes, sample)).toEqual([]);
  });

  test("an update writes over ours", async () => {
    const workbook = await openWorkbook(moved(reported, "jisseki_ledger", source));
    await reportWorkbook(workbook, options);
    expect(await namesOf(workbook)).toEqual([source, ...ours]);
  });
});

describe("a report sheet without its marker", () => {
  test("stays when the report is cleared, and that is told", async () => {
    const after = await cleared(withoutMarker(reported, "達成状況"));
    expect(after).toMatchObject({ sheets: [source, "達成状況"], left: ["達成状況"] });
  });
});

describe("names that are gone", () => {
  test("the sheets are known by their markers, and go", async () => {
    expect(await cleared(withoutNames(reported))).toMatchObject({ sheets: [source], left: [] });
  });

  test("an update writes over them", async () => {
    const workbook = await openWorkbook(withoutNames(reported));
    await reportWorkbook(workbook, options);
    expect(await namesOf(workbook)).toEqual([source, ...ours]);
  });

  test("a sheet that bears a marker under another name is a copy: never read, never deleted", async () => {
    const copied = edited(withoutNames(reported), (text) => text.replace('"判定明細"', '"判定明細 (2)"'));
    const after = await cleared(copied);
    expect(after).toMatchObject({ sheets: [source, "判定明細 (2)"], left: ["判定明細 (2)"] });
    const again = await reportWorkbook(await openWorkbook(after.bytes), options);
    expect(again.map(({ review }) => review.reading.sheet)).toEqual([source]);
  });
});

describe("as Excel saves it, with its texts in one list", () => {
  const shared = "xl/sharedStrings.xml";

  /** Inline texts of our sheets moved to the shared strings. */
  function asExcelSaves(bytes: Uint8Array): Uint8Array {
    const files = unzipSync(bytes);
    let list = strFromU8(files[shared] ?? new Uint8Array());
    let count = list.match(/<si>|<si /gu)?.length ?? 0;
    for (const sheet of ours) {
      const part = partOf(sheet);
      const text = strFromU8(files[part] ?? new Uint8Array()).replaceAll(
        /<c ([^>]*?) t="inlineStr"><is>(.*?)<\/is><\/c>/gsu,
        (_whole, attributes: string, content: string) => {
          list = list.replace("</sst>", () => `<si>${content}</si></sst>`);
          count += 1;
          return `<c ${attributes} t="s"><v>${count - 1}</v></c>`;
        },
      );
      files[part] = strToU8(text);
    }
    files[shared] = strToU8(list);
    return zipSync(files);
  }

  test("is known by its markers, names or none", async () => {
    const saved = asExcelSaves(reported);
    expect(strFromU8(unzipSync(saved)[shared] ?? new Uint8Array())).toContain("jisseki-ledger");
    expect(await cleared(saved)).toMatchObject({ sheets: [source], left: [] });
    expect(await cleared(withoutNames(saved))).toMatchObject({ sheets: [source], left: [] });
  });
});

test("a name with a number that no set has is none of ours", async () => {
  const name = "jisseki_ledger_99999999999999999999999";
  const bytes = edited(reported, (text) =>
    text.replace("</definedNames>", `<definedName name="${name}">1</definedName></definedNames>`),
  );
  const after = await cleared(bytes);
  expect(after.sheets).toEqual([source]);
  expect(strFromU8(unzipSync(after.bytes)["xl/workbook.xml"] ?? new Uint8Array())).toContain(name);
});
