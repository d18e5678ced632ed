import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { columnName, columnNumber, type Grid } from "../../src/domain/grid.ts";
import { readFrame } from "../../src/domain/report/frame.ts";
import { ja } from "../../src/messages/ja.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { reportWorkbook } from "../../src/workbook/report.ts";
import { openWorkbook } from "../../src/xlsx/index.ts";
import { WorkedFile } from "../tools/people.ts";

const words = reportWords(ja);
const program = "進捗状況";

type Row = readonly [no: number, name: string, plan: string, actual: string];
const plain: readonly Row[] = [
  [1, "就職相談", "100件", "90件"],
  [2, "職業訓練", "50人", "60人"],
  [3, "企業説明会", "10回", "4回"],
];

/** A program sheet of these rows, as another program writes it. */
function workbookOf(rows: readonly Row[]): Uint8Array {
  const book = utils.book_new();
  const cells = [["番号", "事業名", "計画", "実績"], ...rows.map((row) => [...row])];
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), program);
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

async function reported(file: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbook(file, "w.xlsx");
  await reportWorkbook(workbook, { words, date: "2026-07-15" });
  return workbook.save();
}

/** The report after somebody gave the program sheet these rows. */
function withRows(file: WorkedFile, rows: readonly Row[]): WorkedFile {
  const there = new WorkedFile(workbookOf(rows));
  const text = there.text(there.partOf(program));
  file.edit(file.partOf(program), (before) => {
    const highlights = /<conditionalFormatting.*<\/conditionalFormatting>/su.exec(before)?.[0] ?? "";
    return text.replace("</sheetData>", `</sheetData>${highlights}`);
  });
  return file;
}

const gridIn = async (file: Uint8Array, sheet: string): Promise<Grid> =>
  (await openWorkbook(file, "w.xlsx")).readGrid(sheet);

const first = await reported(workbookOf(plain));
const ledger = await gridIn(first, words.sheetName.ledger);
const frame = readFrame(ledger)!;
/** The first column behind the ledger's. */
const own = columnName(frame.right + 1);
const next = columnName(frame.right + 2);
const lineRows = [...frame.rows].filter(([, { isListed }]) => isListed).map(([row]) => row);
const [lineA = 0, lineB = 0, lineC = 0] = lineRows;
const headingRow = lineA - 1;

/** Which row of a ledger has the program. */
function rowOf(grid: Grid, name: string): number {
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    for (let column = grid.left; column <= grid.right; column += 1)
      if (grid.value(row, column) === name && row > headingRow) return row;
  }
  throw new Error(`no ${name}`);
}

const cellIn = (file: Uint8Array, sheet: string, address: string): string => {
  const worked = new WorkedFile(file);
  return new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "su").exec(worked.text(worked.partOf(sheet)))?.[0] ?? "";
};

const turned: readonly Row[] = [[4, "新規事業", "5件", "5件"], plain[1]!, plain[0]!, plain[2]!];

describe("what people put on a report's sheets", () => {
  const work = (file = first): WorkedFile => {
    const worked = new WorkedFile(file);
    worked.type("判定明細", {
      [`${own}${headingRow}`]: "担当の所見",
      [`${own}${lineA}`]: "相談を見た",
      [`${own}${lineB}`]: "訓練を見た",
      [`${next}${lineA}`]: { formula: `C${lineA}&"!"`, value: "x" },
      [`${next}${lineB}`]: { formula: `SUM(G${lineA}:G${lineC})`, value: 1 },
      [`C${frame.bottom + 3}`]: "集計欄",
    });
    worked.note("判定明細", { [`D${lineB}`]: "訓練の注", [`${own}${lineA}`]: "相談の注" });
    return worked;
  };

  test("stays in its place where nothing else changed", async () => {
    const file = work().file();
    const again = await reported(file);
    const [before, after] = [await gridIn(file, "判定明細"), await gridIn(again, "判定明細")];
    for (const row of [headingRow, lineA, lineB, frame.bottom + 3]) {
      for (const column of [3, frame.right + 1, frame.right + 2])
        expect(after.text(row, column), `${row} ${column}`).toBe(before.text(row, column));
    }
    const worked = new WorkedFile(again);
    expect([...worked.text("xl/comments1.xml").matchAll(/ref="([A-Z]+\d+)"/gu)].map(([, ref]) => ref)).toEqual([
      `D${lineB}`,
      `${own}${lineA}`,
    ]);
  });

  test("goes with its line, notes and formulas too", async () => {
    const again = await reported(withRows(work(), turned).file());
    const after = await gridIn(again, "判定明細");
    const [a, b, c] = [rowOf(after, "就職相談"), rowOf(after, "職業訓練"), rowOf(after, "企業説明会")];
    expect([a, b, c]).toEqual([lineA + 2, lineA + 1, lineA + 3]);
    expect(after.value(a, frame.right + 1)).toBe("相談を見た");
    expect(after.value(b, frame.right + 1)).toBe("訓練を見た");
    expect(after.value(lineA, frame.right + 1)).toBeNull();
    expect(cellIn(again, "判定明細", `${next}${a}`)).toContain(`>C${a}&amp;&quot;!&quot;</f>`);
    // All lines are all lines, the new one too.
    expect(cellIn(again, "判定明細", `${next}${b}`)).toContain(`>SUM(G${lineA}:G${c})</f>`);
    expect(after.value(frame.bottom + 4, 3)).toBe("集計欄");
    const worked = new WorkedFile(again);
    expect(worked.text("xl/comments1.xml")).toContain(`ref="D${b}"`);
    expect(worked.text("xl/comments1.xml")).toContain(`ref="${own}${a}"`);
    expect(worked.text("xl/drawings/vmlDrawing1.vml")).toContain(`<x:Row>${b - 1}</x:Row><x:Column>3</x:Column>`);
  });

  test("of a line that is gone stands below, with its name", async () => {
    const again = await reported(withRows(work(), [plain[0]!, plain[2]!]).file());
    const after = await gridIn(again, "判定明細");
    const bottom = readFrame(after)!.bottom;
    const found: string[] = [];
    for (let row = bottom + 1; row <= after.bottom; row += 1)
      for (const column of [1, 3, frame.right + 1])
        if (after.text(row, column) !== "") found.push(after.text(row, column));
    expect(found).toEqual(["集計欄", expect.stringMatching(/^← .*職業訓練/u), "訓練を見た"]);
    // And stays there.
    const third = await gridIn(await reported(again), "判定明細");
    expect(third.text(third.bottom, frame.right + 1)).toBe("訓練を見た");
    expect(third.bottom).toBe(after.bottom);
  });

  test("in a column that was put in between the report's stays, behind them", async () => {
    const worked = new WorkedFile(first);
    // As Excel leaves it: every cell from C on one further right, and formulas with them, which do not matter here.
    worked.edit(worked.partOf("判定明細"), (text) =>
      text.replace(/<c r="([A-Z]+)(\d+)"/gu, (found, letters: string, row: string) => {
        const column = columnNumber(letters);
        return column < 3 ? found : `<c r="${columnName(column + 1)}${row}"`;
      }),
    );
    worked.type("判定明細", {
      [`C${lineA}`]: "挿入した列",
      [`C${headingRow}`]: "列1",
      [`${next}${lineB}`]: "後ろの列",
    });
    const after = await gridIn(await reported(withRows(worked, turned).file()), "判定明細");
    const { right } = readFrame(after)!;
    expect(right).toBe(frame.right);
    const [a, b] = [rowOf(after, "就職相談"), rowOf(after, "職業訓練")];
    expect(after.text(b, right + 1)).toBe("後ろの列");
    expect([headingRow, a].map((row) => after.text(row, right + 2))).toEqual(["列1", "挿入した列"]);
    expect(after.right).toBe(right + 2);
  });

  test("behind its table becomes a part of it, as Excel has it, and stays one", async () => {
    const worked = work();
    const table = "xl/tables/table1.xml";
    worked.edit(table, (text) =>
      text
        .replaceAll(`:${columnName(frame.right)}${lineC}"`, `:${own}${lineC}"`)
        .replace(/<tableColumns count="(\d+)">/u, (_, count) => `<tableColumns count="${Number(count) + 1}">`)
        .replace("</tableColumns>", '<tableColumn id="900" name="担当の所見"/></tableColumns>'),
    );
    const again = new WorkedFile(await reported(withRows(worked, turned).file()));
    const [name = ""] = [1, 2, 3, 4]
      .map((at) => `xl/tables/table${at}.xml`)
      .filter((part) => again.text(part).includes("table_ledger"));
    expect(again.text(name).includes(`:${own}${lineC + 1}"`)).toBe(true);
    expect(again.text(name).includes('name="担当の所見"')).toBe(true);
  });

  test("shared among cells by Excel is each cell's own afterwards", async () => {
    const worked = work();
    worked.put(
      "判定明細",
      `${next}${lineA}`,
      `<c r="${next}${lineA}"><f t="shared" ref="${next}${lineA}:${next}${lineC}" si="0">G${lineA}*2</f><v>1</v></c>`,
    );
    for (const row of [lineB, lineC])
      worked.put("判定明細", `${next}${row}`, `<c r="${next}${row}"><f t="shared" si="0"/><v>2</v></c>`);
    const again = await reported(withRows(worked, turned).file());
    for (const row of [lineA + 1, lineA + 2, lineA + 3])
      expect(cellIn(again, "判定明細", `${next}${row}`)).toContain(`>G${row}*2</f>`);
  });
});

describe("on other sheets and in names", () => {
  test("formulas name the line that they named, and sheets of people's own stay byte for byte but for these", async () => {
    const worked = new WorkedFile(first);
    worked.addSheet(
      "集計",
      `<row r="1"><c r="A1"><f>判定明細!G${lineA}</f><v>1</v></c><c r="B1" t="str"><f>"判定明細!G${lineA}"</f><v>x</v></c><c r="C1"><v>5</v></c></row>`,
    );
    worked.addName("要点", `判定明細!$G$${lineB}`);
    const again = await reported(withRows(worked, turned).file());
    expect(cellIn(again, "集計", "A1")).toBe(`<c r="A1"><f ca="1">判定明細!G${lineA + 2}</f><v>1</v></c>`);
    expect(cellIn(again, "集計", "B1")).toContain(`"判定明細!G${lineA}"`);
    expect(cellIn(again, "集計", "C1")).toBe('<c r="C1"><v>5</v></c>');
    expect(new WorkedFile(again).text("xl/workbook.xml")).toContain(`>判定明細!$G$${lineA + 1}<`);
  });
});

describe("on the summary", () => {
  test("free cells, pictures and charts of people's own stay, and there is one set of the report's charts", async () => {
    const worked = new WorkedFile(first);
    worked.type("達成状況", { L4: "部長確認済", AI5: "右の欄外" });
    worked.picture("達成状況", "L5", "L7");
    const again = await reported(await reported(worked.file()));
    const after = await gridIn(again, "達成状況");
    expect(after.text(4, 12)).toBe("部長確認済");
    expect(after.text(5, 35)).toBe("右の欄外");
    const file = new WorkedFile(again);
    const drawings = [1, 2, 3, 90].map((at) => `xl/drawings/drawing${at}.xml`).filter((part) => file.has(part));
    expect(drawings).toHaveLength(1);
    const drawing = file.text(drawings[0]!);
    expect(drawing).toContain('name="印影"');
    for (const chart of new Set(drawing.match(/name="jisseki_chart_[a-z]+"/gu)))
      expect(drawing.split(chart)).toHaveLength(2);
    expect(new Set(drawing.match(/jisseki_chart_[a-z]+/gu)).size).toBeGreaterThan(1);
    const ids = [...drawing.matchAll(/<xdr:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the report's former cells are not left behind as a person's", async () => {
    const again = await reported(withRows(new WorkedFile(first), [plain[0]!]).file());
    const fresh = await reported(workbookOf([plain[0]!]));
    const { log: _log, ...sheetNames } = words.sheetName;
    for (const sheet of Object.values(sheetNames)) {
      const names = (await (await openWorkbook(fresh, "w.xlsx")).survey()).sheets.map(({ name }) => name);
      if (!names.includes(sheet)) continue;
      const [one, other] = [await gridIn(again, sheet), await gridIn(fresh, sheet)];
      expect({ sheet, bottom: one.bottom, right: one.right }).toEqual({
        sheet,
        bottom: other.bottom,
        right: other.right,
      });
      for (let row = 1; row <= one.bottom; row += 1)
        for (let column = 1; column <= one.right; column += 1)
          expect(one.text(row, column), `${sheet} ${row} ${column}`).toBe(other.text(row, column));
    }
  });
});

test("rules, links, merged cells, widths, locks and tables of people's own stay", async () => {
  const worked = new WorkedFile(first);
  const sheet = "判定明細";
  const far = columnName(frame.right + 4);
  const further = columnName(frame.right + 5);
  worked.type(sheet, { [`${own}${lineA}`]: 1, [`${far}2`]: "区分", [`${far}3`]: "甲", [`${far}4`]: "乙" });
  worked.edit(worked.partOf(sheet), (text) =>
    text
      .replace(
        "</cols>",
        `<col min="${frame.right + 1}" max="${frame.right + 3}" width="33.5" customWidth="1"/></cols>`,
      )
      .replace(/<mergeCells count="\d+">|(?=<conditionalFormatting)/u, (found) =>
        found === ""
          ? `<mergeCells count="1"><mergeCell ref="${far}1:${further}1"/></mergeCells>`
          : `${found}<mergeCell ref="${far}1:${further}1"/>`,
      )
      .replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>')
      .replace(
        /(?=<dataValidations)/u,
        `<conditionalFormatting sqref="${own}${lineA}:${own}${lineC}"><cfRule type="expression" dxfId="0" priority="1"><formula>${own}${lineA}&gt;G${lineA}</formula></cfRule></conditionalFormatting>`,
      )
      .replace(
        /<dataValidations count="\d+">/u,
        `$&<dataValidation type="list" sqref="${own}${lineA}:${own}${lineC}"><formula1>$${far}$3:$${far}$4</formula1></dataValidation>`,
      )
      .replace(/(?=<printOptions)/u, `<hyperlinks><hyperlink ref="D${lineB}" location="${program}!A1"/></hyperlinks>`),
  );
  worked.add(
    "xl/tables/own.xml",
    `<?xml version="1.0" encoding="UTF-8"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="77" name="区分表" displayName="区分表" ref="${far}2:${far}4"><autoFilter ref="${far}2:${far}4"/><tableColumns count="1"><tableColumn id="1" name="区分"/></tableColumns></table>`,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  );
  const id = worked.relate(worked.partOf(sheet), "table", "../tables/own.xml");
  worked.edit(worked.partOf(sheet), (text) => text.replace("</tableParts>", `<tablePart r:id="${id}"/></tableParts>`));
  const again = new WorkedFile(await reported(withRows(worked, turned).file()));
  const text = again.text(again.partOf(sheet));
  expect(text).toContain(
    `<col min="${frame.right + 1}" max="${frame.right + 3}" width="33.5" customWidth="1"/></cols>`,
  );
  expect(text.includes(`<mergeCell ref="${far}1:${further}1"/>`)).toBe(true);
  expect(text.includes('</sheetData><sheetProtection sheet="1" objects="1"/>')).toBe(true);
  expect(text.includes(`<formula>${own}${lineA}&gt;G${lineA}</formula>`)).toBe(true);
  expect(text.includes(`sqref="${own}${lineA}:${own}${lineC + 1}"><cfRule`)).toBe(true);
  expect(text.includes(`sqref="${own}${lineA}:${own}${lineC + 1}"><formula1>$${far}$3:$${far}$4</formula1>`)).toBe(
    true,
  );
  expect(text.includes(`<hyperlink ref="D${lineA + 1}" location="${program}!A1"/>`)).toBe(true);
  expect(again.text("xl/tables/own.xml")).toContain(`ref="${far}2:${far}4"`);
  const priorities = [...text.matchAll(/priority="(\d+)"/gu)].map(([, priority]) => priority);
  expect(new Set(priorities).size).toBe(priorities.length);
  expect(text.match(/<tablePart /gu)).toHaveLength(2);
});

describe.each(["first-edition", "second-edition"])("on a report of the %s, which has no frame", (edition) => {
  const former = new Uint8Array(readFileSync(new URL(`../fixtures/xlsx/reports/${edition}.xlsx`, import.meta.url)));

  test("what stands behind the ledger, and notes, go with their lines, and nothing of the former report is left behind", async () => {
    const before = await gridIn(former, "判定明細");
    const identity = Array.from({ length: before.right }, (_, index) => index + 1).find(
      (column) => before.value(5, column) === "jisseki:identity",
    )!;
    const name = Array.from({ length: before.right }, (_, index) => index + 1).find(
      (column) => before.value(5, column) === "事業名",
    )!;
    const behind = columnName(before.right + 1);
    const further = columnName(before.right + 2);
    const worked = new WorkedFile(former);
    worked.type("判定明細", {
      [`${behind}5`]: "所見",
      [`${behind}8`]: before.text(8, identity),
      [`${further}61`]: before.text(61, identity),
      B64: "下の覚え",
    });
    worked.type("達成状況", { AJ5: "右の欄外" });
    worked.note("判定明細", { [`${columnName(name)}8`]: "聞き取り済み" });
    const again = await reported(worked.file());
    const after = await gridIn(again, "判定明細");
    const { right, bottom, columns } = readFrame(after)!;
    const now = [...columns].find(([, key]) => key === "identity")![0];
    const program = [...columns].find(([, key]) => key === "program")![0];
    for (const [row, column] of [
      [rowWith(after, now, before.text(8, identity)), right + 1],
      [rowWith(after, now, before.text(61, identity)), right + 2],
    ] as const)
      expect(after.text(row, column)).toBe(after.text(row, now));
    expect(after.text(bottom + 3, 2)).toBe("下の覚え");
    const file = new WorkedFile(again);
    const row = rowWith(after, now, before.text(8, identity));
    expect(file.text("xl/comments1.xml")).toContain(`ref="${columnName(program)}${row}"`);
    expect((await gridIn(again, "達成状況")).value(5, readFrame(await gridIn(again, "達成状況"))!.right + 5)).toBe(
      "右の欄外",
    );
    const { items } = await (await openWorkbook(again, "w.xlsx")).matter();
    expect(items.map(({ what }) => what.slice(0, 12)).toSorted()).toEqual(
      [
        "cell 下の覚え",
        "cell 右の欄外",
        "cell 所見",
        "note 聞き取り済み",
        ...[8, 61].map((at) => `cell ${before.text(at, identity)}`),
      ]
        .map((what) => what.slice(0, 12))
        .toSorted(),
    );
  });
});

function rowWith(grid: Grid, column: number, text: string): number {
  for (let row = grid.top; row <= grid.bottom; row += 1) if (grid.value(row, column) === text) return row;
  throw new Error(text);
}
