import { describe, expect, test } from "vitest";
import type { Edits } from "../../src/domain/report/edits.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { childNamed, childrenNamed, descendantsNamed, parseXml } from "../../src/xlsx/xml/element.ts";
import { fixtures } from "../fixtures/xlsx/all.ts";
import { sampleEdits } from "../fixtures/xlsx/edits.ts";
import { plainWorkbook } from "../fixtures/xlsx/plain.ts";
import { richParts, richWorkbook } from "../fixtures/xlsx/rich.ts";
import { missingFrom } from "./preserved.ts";
import { differingParts, partsOf, partText, withParts } from "./parts.ts";
import { rowsOf } from "../tools/grid-rows.ts";

const reported = async (file: Uint8Array, edits: Edits): Promise<Uint8Array> => {
  const workbook = await openWorkbook(file);
  await workbook.apply(edits);
  return workbook.save();
};

const sheetNames = (file: Uint8Array): (string | undefined)[] =>
  childrenNamed(childNamed(parseXml(partText(file, "xl/workbook.xml")), "sheets"), "sheet").map(
    ({ attributes }) => attributes["name"],
  );

describe("what was in the workbook is still there", () => {
  test.each(fixtures.filter(({ name }) => !name.startsWith("UTF-16")))("$name", async ({ bytes, sheet }) => {
    const before = bytes();
    const after = await reported(before, sampleEdits({ source: sheet }));
    const changed: string[] = [];
    for (const [name, content] of Object.entries(partsOf(before))) {
      if (partsOf(after)[name] === content) continue;
      changed.push(name);
      expect(missingFrom(partText(after, name), partText(before, name)), name).toBeNull();
    }
    expect(changed.length).toBeLessThanOrEqual(5);
  });

  test("only the list parts, the styles and the highlighted sheet change at all", async () => {
    const before = partsOf(richWorkbook());
    const after = partsOf(await reported(richWorkbook(), sampleEdits({ source: "事業一覧" })));
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
    ]);
  });

  test("the comparison itself sees a loss", () => {
    expect(missingFrom("<a><b/><c x='2'/></a>", "<a><c x='1'/></a>")).not.toBeNull();
    expect(missingFrom("<a><b/></a>", "<a><b/><b/></a>")).not.toBeNull();
    expect(missingFrom("<a><b>2</b></a>", "<a><b>1</b></a>")).not.toBeNull();
    expect(missingFrom("<a><c/><b/></a>", "<a><b/><c/></a>")).not.toBeNull();
    expect(missingFrom("<a count='3'><b/><c/><d/></a>", "<a count='2'><b/><d/></a>")).toBeNull();
  });
});

describe("a report in a file", () => {
  test("its sheets stand behind the user's, as the survey tells them", async () => {
    const workbook = await openWorkbook(await reported(richWorkbook(), sampleEdits({ source: "事業一覧" })));
    const survey = await workbook.survey();
    expect(survey.sheets.map(({ name }) => name)).toEqual([
      "控え",
      "事業一覧",
      "グラフ",
      "保護",
      "達成状況",
      "判定明細",
      "指摘事項",
    ]);
    expect(survey.active).toBe("事業一覧");
    expect(survey.reports).toEqual([
      { set: 1, source: "事業一覧", sheets: { summary: "達成状況", ledger: "判定明細", findings: "指摘事項" } },
    ]);
    expect(survey.takenNames).toEqual(expect.arrayContaining(["jisseki_row", "jisseki_ledger_table", "参考表"]));
  });

  test("cells, cached values and formats read back as they were given", async () => {
    const edits = sampleEdits({ source: "事業一覧" });
    const workbook = await openWorkbook(await reported(plainWorkbook(), edits));
    for (const sheet of edits.sheets) {
      const grid = await workbook.readGrid(sheet.name);
      for (const { top, left, rows } of sheet.blocks) {
        for (const [row, cells] of rows.entries()) {
          for (const [column, cell] of cells.entries()) {
            const given = typeof cell === "object" && cell !== null ? (cell.value ?? "") : cell;
            expect(grid.value(top + row, left + column)).toEqual(given);
          }
        }
      }
    }
    const summary = await workbook.readGrid("達成状況");
    expect(rowsOf(summary).text[10]?.slice(1, 4)).toEqual(["50.0%", "", "100.0%"]);
    expect(summary.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }]);
    expect((await workbook.readGrid("判定明細")).tables).toEqual([
      { name: "jisseki_ledger_table", area: { top: 1, left: 1, bottom: 4, right: 6 } },
    ]);
  });

  test("the user's rules come first and keep their priorities", async () => {
    const file = await reported(richWorkbook(), sampleEdits({ source: "事業一覧" }));
    const rules = descendantsNamed(parseXml(partText(file, "xl/worksheets/sheet1.xml")), "cfRule");
    expect(rules.map(({ attributes }) => attributes["priority"])).toEqual(["3", "1", "8", "9", undefined, "7"]);
  });

  test("text that looks like a formula stays text when its cell is edited", async () => {
    const file = await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }));
    const cell = descendantsNamed(parseXml(partText(file, "xl/worksheets/sheet2.xml")), "c").find(
      ({ attributes }) => attributes["r"] === "A3",
    );
    const formats = childNamed(parseXml(partText(file, "xl/styles.xml")), "cellXfs")?.children ?? [];
    expect(cell?.attributes["t"]).toBe("inlineStr");
    expect(formats[Number(cell?.attributes["s"])]?.attributes["quotePrefix"]).toBe("1");
  });

  test("functions younger than the format carry their prefix", async () => {
    const file = await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }));
    expect(partText(file, "xl/worksheets/sheet2.xml")).toContain(
      '<f>_xlfn.IFS(B2&gt;=1,"高い",TRUE,"低い")</f>'.replaceAll('"', "&quot;"),
    );
  });

  test("the file does not ask Excel to recalculate: opening and closing it asks for no saving", async () => {
    const file = await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }));
    expect(partText(file, "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });
});

describe("a second run", () => {
  const first = sampleEdits({ source: "事業一覧", lines: 5 });

  test("writes in place: same tabs and ids, new content, nothing left over", async () => {
    const once = await reported(richWorkbook(), first);
    const twice = await reported(once, sampleEdits({ source: "事業一覧", lines: 2 }));
    expect(
      differingParts(twice, await reported(richWorkbook(), sampleEdits({ source: "事業一覧", lines: 2 }))),
    ).toEqual([]);
  });

  test("finds renamed sheets, keeps their places and names them as told", async () => {
    const once = await reported(plainWorkbook(), first);
    const renamed = withParts(once, {
      "xl/workbook.xml": partText(once, "xl/workbook.xml").replaceAll("判定明細", "明細（確認済）"),
    });
    const workbook = await openWorkbook(renamed);
    expect((await workbook.survey()).reports[0]?.sheets.ledger).toBe("明細（確認済）");
    await workbook.apply(
      sampleEdits({
        source: "事業一覧",
        names: { summary: "達成状況", ledger: "明細（確認済）", findings: "指摘の一覧" },
      }),
    );
    const after = await workbook.save();
    expect(sheetNames(after)).toEqual(["事業一覧", "達成状況", "明細（確認済）", "指摘の一覧"]);
    expect(partText(after, "xl/workbook.xml").match(/sheetId="\d+"/g)).toEqual(
      partText(once, "xl/workbook.xml").match(/sheetId="\d+"/g),
    );
  });

  test("writes a deleted sheet anew and knows a deleted source", async () => {
    const once = await reported(plainWorkbook(), first);
    const text = partText(once, "xl/workbook.xml");
    const deleted = withParts(once, {
      "xl/workbook.xml": text
        .replace(/<sheet name="指摘事項"[^>]*>/, "")
        .replaceAll(/'指摘事項'!\$A\$1/g, "#REF!")
        .replace(/'事業一覧'!\$A\$1:\$E\$3/, "#REF!"),
    });
    const workbook = await openWorkbook(deleted);
    expect((await workbook.survey()).reports).toEqual([
      { set: 1, source: null, sheets: { summary: "達成状況", ledger: "判定明細" } },
    ]);
    await workbook.apply(first);
    expect((await workbook.survey()).reports).toEqual([
      { set: 1, source: "事業一覧", sheets: { summary: "達成状況", ledger: "判定明細", findings: "指摘事項" } },
    ]);
  });

  test("drops a calculation chain that names the replaced sheets, and no other", async () => {
    const once = await reported(richWorkbook(), first);
    const chained = (i: number): Uint8Array =>
      withParts(once, {
        "xl/calcChain.xml": (richParts["xl/calcChain.xml"] as string).replace(
          "</calcChain>",
          `<c r="B6" i="${i}"/><c r="C6"/></calcChain>`,
        ),
      });
    expect(Object.keys(partsOf(await reported(chained(10), first)))).not.toContain("xl/calcChain.xml");
    expect(Object.keys(partsOf(await reported(chained(7), first)))).toContain("xl/calcChain.xml");
    const cleared = await openWorkbook(chained(11));
    await cleared.clear();
    const parts = partsOf(await cleared.save());
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  test("two sets live beside each other", async () => {
    const both = await openWorkbook(
      await reported(await reported(richWorkbook(), first), sampleEdits({ source: "控え", set: 2 })),
    );
    expect((await both.survey()).reports.map(({ set, source }) => [set, source])).toEqual([
      [1, "事業一覧"],
      [2, "控え"],
    ]);
    await both.clear([1]);
    expect((await both.survey()).sheets.map(({ name }) => name)).toEqual([
      "控え",
      "事業一覧",
      "グラフ",
      "保護",
      "達成状況_2",
      "判定明細_2",
      "指摘事項_2",
    ]);
    const text = partText(await both.save(), "xl/workbook.xml");
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="4">');
    expect(text).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="5">');
  });
});

describe("what the owner did not want changed", () => {
  test("a protected sheet gets no highlights, and the outcome says so", async () => {
    const workbook = await openWorkbook(richWorkbook());
    expect(await workbook.apply(sampleEdits({ source: "保護" }))).toEqual({
      skipped: [{ what: "highlights", why: "sheet-protected" }],
    });
    expect(partsOf(await workbook.save())["xl/worksheets/sheet2.xml"]).toBe(
      partsOf(richWorkbook())["xl/worksheets/sheet2.xml"],
    );
  });

  test("a workbook with a locked structure takes no report and gives none back", async () => {
    const locked = (file: Uint8Array): Uint8Array =>
      withParts(file, {
        "xl/workbook.xml": partText(file, "xl/workbook.xml").replace(
          "<bookViews>",
          '<workbookProtection lockStructure="1"/><bookViews>',
        ),
      });
    const workbook = await openWorkbook(locked(plainWorkbook()));
    await expect(workbook.apply(sampleEdits({ source: "事業一覧" }))).rejects.toMatchObject({
      code: "workbook-protected",
    });
    const later = await openWorkbook(locked(await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }))));
    await expect(later.clear()).rejects.toMatchObject({ code: "workbook-protected" });
  });

  test("a sheet of the user's is never overwritten", async () => {
    const workbook = await openWorkbook(plainWorkbook());
    const names = { summary: "達成状況", ledger: "事業一覧", findings: "指摘事項" };
    await expect(workbook.apply(sampleEdits({ source: "事業一覧", names }))).rejects.toMatchObject({
      code: "sheet-exists",
      params: { sheet: "事業一覧" },
    });
    expect(differingParts(await workbook.save(), plainWorkbook())).toEqual([]);
  });

  test("stopping leaves nothing half made", async () => {
    const workbook = await openWorkbook(richWorkbook());
    const stopping = new AbortController();
    const edits = sampleEdits({ source: "事業一覧" });
    await expect(
      workbook.apply(edits, { signal: stopping.signal, progress: (done) => done === 2 && stopping.abort() }),
    ).rejects.toMatchObject({ code: "cancelled" });
    expect(differingParts(await workbook.save(), richWorkbook())).toEqual([]);
  });

  test("saving tells how far it is, and stops when told to", async () => {
    const workbook = await openWorkbook(richWorkbook());
    await workbook.apply(sampleEdits({ source: "事業一覧", lines: 5000 }));
    const told: number[] = [];
    const file = await workbook.save({ progress: (done, total) => told.push(done / total) });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.filter((share) => share > 0.2 && share < 0.9).length).toBeGreaterThan(3);
    const stopping = new AbortController();
    await expect(
      workbook.save({ signal: stopping.signal, progress: (done, total) => done > total / 2 && stopping.abort() }),
    ).rejects.toMatchObject({ code: "cancelled" });
    expect(differingParts(await workbook.save(), file)).toEqual([]);
  });

  test("what a file cannot hold is left out and said", async () => {
    const edits = sampleEdits({ source: "事業一覧" });
    const [summary, ledger, findings] = edits.sheets as [Edits["sheets"][0], Edits["sheets"][0], Edits["sheets"][0]];
    const [column, bar] = summary.charts;
    const lined = { ...bar, series: column?.series ?? [] } as Edits["sheets"][0]["charts"][0];
    const workbook = await openWorkbook(plainWorkbook());
    expect(
      await workbook.apply({
        ...edits,
        sheets: [
          { ...summary, charts: [lined] },
          {
            ...ledger,
            validations: [{ kind: "list", area: { top: 2, left: 6, bottom: 3, right: 6 }, items: ["あ,い"] }],
          },
          findings,
        ],
      }),
    ).toEqual({
      skipped: [
        { what: "chart", why: "not-supported" },
        { what: "validation", why: "not-supported" },
      ],
    });
    expect(Object.keys(partsOf(await workbook.save())).filter((name) => name.includes("chart"))).toEqual([]);
  });
});

describe("clearing after the user went on working", () => {
  test("formats that a cell of the user's uses by now stay", async () => {
    const file = await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }));
    const used = withParts(file, {
      "xl/worksheets/sheet1.xml": partText(file, "xl/worksheets/sheet1.xml").replace('<c r="A2">', '<c r="A2" s="5">'),
    });
    const workbook = await openWorkbook(used);
    await workbook.clear();
    expect(differingParts(await workbook.save(), plainWorkbook()).map((line) => line.split(":")[0])).toEqual([
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  test.each([
    [4, "事業一覧"],
    [6, "事業一覧"],
    [3, "保護"],
    [1, "事業一覧"],
  ])("with tab %d in view, %s is in view afterwards", async (tab, sheet) => {
    const file = await reported(richWorkbook(), sampleEdits({ source: "事業一覧" }));
    const viewed = withParts(file, {
      "xl/workbook.xml": partText(file, "xl/workbook.xml").replace('activeTab="1"', `activeTab="${tab}"`),
    });
    const workbook = await openWorkbook(viewed);
    await workbook.clear();
    expect((await workbook.survey()).active).toBe(sheet);
  });

  test("a report alone in its workbook is not cleared: a workbook needs a sheet", async () => {
    const file = await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }));
    const alone = withParts(file, {
      "xl/workbook.xml": partText(file, "xl/workbook.xml").replace(/<sheet name="事業一覧"[^>]*>/, ""),
    });
    await expect((await openWorkbook(alone)).clear()).rejects.toMatchObject({ code: "not-supported" });
  });

  test("what Excel copied along with the program sheet goes too", async () => {
    const file = await reported(richWorkbook(), sampleEdits({ source: "事業一覧" }));
    const rules = /<conditionalFormatting sqref="A2:E3">.*?<\/conditionalFormatting>/g;
    const copied = withParts(file, {
      "xl/worksheets/sheet2.xml": partText(file, "xl/worksheets/sheet2.xml").replace(
        "<pageMargins",
        `${partText(file, "xl/worksheets/sheet1.xml").match(rules)?.join("") ?? ""}<pageMargins`,
      ),
      "xl/workbook.xml": partText(file, "xl/workbook.xml").replace(
        "</definedNames>",
        '<definedName name="jisseki_source" localSheetId="3" hidden="1">保護!$A$1</definedName></definedNames>',
      ),
    });
    expect(partText(copied, "xl/worksheets/sheet2.xml")).toContain("jisseki_row");
    const workbook = await openWorkbook(copied);
    await workbook.clear();
    expect(differingParts(await workbook.save(), richWorkbook())).toEqual([]);
  });

  test("rules that were joined with the user's go, the user's stay", async () => {
    const file = await reported(plainWorkbook(), sampleEdits({ source: "事業一覧" }));
    const source = partText(file, "xl/worksheets/sheet1.xml");
    const joined = source
      .replace(
        "</conditionalFormatting><conditionalFormatting",
        "</conditionalFormatting><!----><conditionalFormatting",
      )
      .replace(
        "</cfRule></conditionalFormatting>",
        '</cfRule><cfRule type="expression" priority="9"><formula>$A1=7</formula></cfRule></conditionalFormatting>',
      );
    const workbook = await openWorkbook(
      withParts(file, {
        "xl/worksheets/sheet1.xml": joined,
      }),
    );
    await workbook.clear();
    const rules = descendantsNamed(parseXml(partText(await workbook.save(), "xl/worksheets/sheet1.xml")), "cfRule");
    expect(rules.map(({ attributes }) => attributes["priority"])).toEqual(["9"]);
  });
});
