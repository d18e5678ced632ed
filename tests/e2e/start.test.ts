import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeLargeWorkbook } from "../../scripts/samples/large/workbook.mjs";
import { address } from "../../src/domain/grid.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { openWorkbook, paneOf, servePreview, visit, type Served } from "./preview.ts";

let served: Served;
beforeAll(async () => {
  served = await servePreview();
}, 180_000);
afterAll(() => served?.close());

interface Stage {
  readonly host: {
    readonly user: {
      edit(sheet: string, address: string, text: string): void;
      startEdit(): void;
      endEdit(): void;
      protect(sheet: string): void;
      deleteSheet(sheet: string): void;
    };
    readonly workbook: {
      addSheet(name: string): unknown;
      readonly sheets: readonly { readonly name: string }[];
      readonly settings: ReadonlyMap<string, string>;
    };
  };
  readonly pane: { clickCommand(functionName: string, controlId: string): void };
}
declare global {
  interface Window {
    readonly jisseki: Stage;
  }
}

describe("where a user starts", () => {
  it("an empty workbook gets the sample, which reads as the 38 programs it is", async () => {
    const { page, errors } = await visit(served);
    await openWorkbook(served, page, "empty.xlsx", []);
    const pane = await paneOf(page);
    await pane.click("text=見本のシートを入れる");
    await pane.waitForSelector("text=/見本のシート「見本」を追加しました/");
    expect(await pane.textContent("dl.facts")).toContain("38事業、内訳16件");
    expect(errors).toEqual([]);
  });

  it("a workbook without a program table says what it looked for", async () => {
    const { page } = await visit(served);
    await openWorkbook(served, page, "names.xlsx", [
      ["氏名", "住所"],
      ["山田", "東京都"],
      ["鈴木", "千葉県"],
    ]);
    const pane = await paneOf(page);
    expect(await pane.textContent("h1")).toContain("Sheet1");
    expect(await pane.textContent("main")).toContain("見つからなかった項目：事業名、計画、実績");
    await pane.click("text=シートや列を指定する");
    await pane.waitForSelector("form.mapping");
  });

  it("a sheet of thousands of rows is judged in a thread of its own, which the page's policy allows", async () => {
    const { page, errors, violations } = await visit(served);
    const rows = Array.from({ length: 2500 }, (_, at) => [at + 1, `事業${at + 1}`, 100, 90]);
    await openWorkbook(served, page, "long.xlsx", [["No.", "事業名", "計画", "実績"], ...rows]);
    const workers: string[] = [];
    page.on("worker", (worker) => void workers.push(worker.url()));
    const pane = await paneOf(page);
    await pane.waitForSelector("dl.facts >> text=2,500事業", { timeout: 60_000 });
    await pane.click("text=このシートを点検する");
    await pane.click("text=点検し直す");
    await expect.poll(() => workers.length).toBeGreaterThan(0);
    await pane.waitForFunction(() => document.querySelector(".busy") === null);
    expect(workers.some((url) => url.includes("judge.worker"))).toBe(true);
    expect(errors).toEqual([]);
    expect(violations.filter((line) => !line.includes("/office/"))).toEqual([]);
  });

  it("columns that are chosen are read, and remembered in the workbook", async () => {
    const { page, pane } = await visit(served);
    await pane.click("text=シート・範囲・列を変える");
    await pane.fill(".mapping input", "A3:G12");
    await pane.click("text=この指定で読み取る");
    await pane.waitForSelector("dl.facts >> text=A3:G12");
    const kept = await page.evaluate(() => [...window.jisseki.host.workbook.settings.values()].join());
    expect(kept).toContain('"area":{"top":3,"left":1,"bottom":12,"right":7}');
  });
});

describe("what a person decides on the ledger", () => {
  it("counts in the pane as it does in the workbook, and goes with the report", async () => {
    const { page, pane, errors } = await visit(served);
    await pane.click("text=このシートを点検する");
    await pane.click("text=報告シートを作成する");
    await pane.waitForSelector("text=報告シートを作成しました。", { timeout: 60_000 });
    await pane.click("role=tab[name=/事業/]");
    await pane.waitForSelector("#row-6 >> text=要確認");
    await page.evaluate(
      (cell) => window.jisseki.host.user.edit("判定明細", cell, "1年分（2,500人）に換算して比べる [150.3%]"),
      address(firstLine, ledgerColumn.reading),
    );
    await pane.waitForSelector("#row-6 >> text=判定明細での選択：1年分（2,500人）に換算して比べる");
    expect(await pane.textContent("#row-6")).toContain("150.3%");
    expect(await pane.textContent(".report-bar")).toContain("いまの点検結果と一致");
    await pane.click("role=tab[name=/設定/]");
    await pane.click("text=追加したものをすべて取り除く");
    await pane.click("role=button[name='取り除く']");
    await pane.click("text=このシートを点検する");
    await pane.click("role=tab[name=/事業/]");
    await pane.waitForSelector("#row-6 >> text=要確認");
    expect(errors).toEqual([]);
  });
});

describe("a long sheet", () => {
  it("is judged in one thread that stays, which is sent what was edited", async () => {
    const { page, pane, errors } = await visit(served);
    const file = join(served.folder, "long.xlsx");
    writeLargeWorkbook(file, 2500);
    await page.setInputFiles("input[type=file]", file);
    await page.waitForSelector(".toolbar .file >> text=long.xlsx");
    const long = await paneOf(page);
    await long.click("text=このシートを点検する");
    await long.click("role=tab[name=/事業/]");
    const [thread] = page.workers();
    const sheet = await page.evaluate(() => window.jisseki.host.workbook.sheets[0]!.name);
    const firstRow = Number((await long.getAttribute(".program", "id"))!.replace("row-", ""));
    for (const [text, shown] of [
      ["1人", "大幅未達"],
      ["100万人", "達成"],
      ["2人", "大幅未達"],
    ] as const) {
      await page.evaluate(([name, at, put]) => window.jisseki.host.user.edit(name, at, put), [
        sheet,
        `G${firstRow}`,
        text,
      ] as const);
      await long.waitForSelector(`#row-${firstRow} >> text=${shown}`);
    }
    expect(page.workers()).toEqual([thread]);
    expect(pane.isDetached()).toBe(true);
    expect(errors).toEqual([]);
  });
});

describe("the ribbon", () => {
  it("checks the sheet in front, and asks before it removes the report", async () => {
    const { page, pane } = await visit(served);
    await page.evaluate(() => window.jisseki.pane.clickCommand("checkSheet", "Jisseki.Check"));
    await pane.waitForSelector("[role=tablist]");
    await page.evaluate(() => window.jisseki.pane.clickCommand("removeReport", "Jisseki.Remove"));
    await pane.waitForSelector("text=すべて取り除きますか");
    await pane.click("text=取り除かない");
    expect(await pane.locator("text=すべて取り除きますか").count()).toBe(0);
  });
});

describe("in the oldest Excel that it is for, and in the one after", () => {
  it.each(["1.14", "1.17"])("ExcelApi %s: checks and writes the report", async (api) => {
    const { pane, errors } = await visit(served, { query: `?api=${api}` });
    await pane.click("text=このシートを点検する");
    await pane.click("text=報告シートを作成する");
    await pane.waitForSelector("text=報告シートを作成しました。", { timeout: 60_000 });
    expect(errors).toEqual([]);
  });

  it("says so where Excel is older still", async () => {
    const { pane } = await visit(served, { query: "?api=1.13" });
    expect(await pane.textContent("h1")).toBe("この Excel では使えません");
  });
});

describe("what stands in the way", () => {
  it("a cell that is being edited is named, and the report is written once that is over", async () => {
    const { page, pane } = await visit(served);
    await pane.click("text=このシートを点検する");
    await pane.waitForSelector("[role=tablist]");
    await page.evaluate(() => window.jisseki.host.user.startEdit());
    await pane.click("text=報告シートを作成する");
    await pane.waitForSelector("text=セルの編集中です");
    await pane.waitForSelector("text=元の表はそのままです。");
    await page.evaluate(() => window.jisseki.host.user.endEdit());
    await pane.click("text=もう一度試す");
    await pane.waitForSelector("text=報告シートを作成しました。", { timeout: 60_000 });
  });

  it("a sheet that was deleted meanwhile is named, and so is a cell that is being edited", async () => {
    const { page, pane, errors } = await visit(served);
    await pane.click("text=このシートを点検する");
    await pane.click("role=tab[name=/事業/]");
    await page.evaluate(() => window.jisseki.host.user.startEdit());
    await pane.click("#row-6");
    await pane.waitForSelector("text=セルの編集中です");
    await page.evaluate(() => {
      window.jisseki.host.user.endEdit();
      window.jisseki.host.workbook.addSheet("別紙");
      window.jisseki.host.user.edit("別紙", "A1", "控え");
      window.jisseki.host.user.deleteSheet("令和4年度");
    });
    await pane.click("text=一覧に戻る");
    await pane.click("#row-6");
    await pane.waitForSelector("text=ブックにシート「令和4年度」がありません");
    expect(errors).toEqual([]);
  });

  it("on a protected sheet the highlights are left out, and that is said", async () => {
    const { page, pane } = await visit(served);
    await page.evaluate(() => window.jisseki.host.user.protect("令和4年度"));
    await pane.click("text=このシートを点検する");
    await pane.click("text=報告シートを作成する");
    await pane.waitForSelector("text=/シートが保護されているため/", { timeout: 60_000 });
  });
});
