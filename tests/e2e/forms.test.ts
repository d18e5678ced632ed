import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Frame, Page } from "playwright-core";
import { openWorkbook, paneOf, servePreview, visit, type Served } from "./preview.ts";

let served: Served;
beforeAll(async () => {
  served = await servePreview();
}, 180_000);
afterAll(() => served?.close());

const yearly = (year: number) => [
  [`令和${year}年度 事業評価`],
  [
    "番号",
    "事業名",
    `R${year}目標`,
    `R${year}実績`,
    "見直し後の数値",
    "参加社数のねらい",
    "参加社数のできた数",
    "備考",
  ],
  [1, "職業訓練", "110人", "99人", "105人", "10社", "9社", ""],
  [2, "就職相談", "55件", "50件", "52件", "20社", "22社", "好評"],
  [3, "企業説明会", "5回", "4回", "5回", "30社", "24社", ""],
];

const option = (pane: Frame, column: RegExp, label: string) =>
  pane.getByRole("combobox", { name: column }).selectOption({ label });

describe("a form that a person corrects in the pane", () => {
  it("is complete by keyboard, stays on the machine and reads next year's workbook", async () => {
    const { page, errors, outside } = await visit(served);
    await openWorkbook(served, page, "r4.xlsx", yearly(4));
    let pane = await paneOf(page);
    await pane.waitForSelector("dl.facts >> text=3事業");
    await pane.focus("text=シート・範囲・列を変える");
    await page.keyboard.press("Enter");
    await pane.waitForSelector(".form-columns");
    await pane.focus("text=横に並ぶ指標を追加");
    await page.keyboard.press("Enter");
    await option(pane, /^C列/u, "読まない（指摘もしない）");
    await option(pane, /^E列/u, "計画（指標1）");
    await option(pane, /^F列/u, "計画（指標2）");
    await option(pane, /^G列/u, "実績（指標2）");
    await pane.getByLabel("指標2の呼び名").fill("参加社数");
    await pane.focus("text=この指定で読み取る");
    await page.keyboard.press("Enter");
    await pane.waitForSelector("text=覚えている様式のとおりに列を読みました。");

    await openWorkbook(served, page, "r5.xlsx", yearly(5));
    pane = await paneOf(page);
    await pane.waitForSelector("text=覚えている様式のとおりに列を読みました。");
    await pane.waitForSelector("th >> text=計画（指標2）");
    await pane.click("text=この様式を忘れる");
    await pane.waitForSelector("text=覚えている様式のとおりに列を読みました。", { state: "detached" });
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it.each([320, 450])("fits a pane of %i px, with several indicators too", async (width) => {
    const { page } = await visit(served);
    await openWorkbook(served, page, "r4.xlsx", yearly(4));
    const pane = await paneOf(page);
    await narrow(page, width);
    await pane.waitForSelector("dl.facts >> text=3事業");
    await pane.click("text=シート・範囲・列を変える");
    await pane.click("text=横に並ぶ指標を追加");
    await pane.click("text=この指定で読み取る");
    await pane.waitForSelector("[role=alert]");
    const wide = await pane.evaluate(() =>
      [...document.querySelectorAll("main, main *")]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map(({ tagName, className }) => `${tagName}.${className}`),
    );
    expect(wide).toEqual([]);
    const { violations } = await new AxeBuilder({ page })
      .include("iframe")
      .exclude(["iframe", "[data-tabster-dummy]"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});

const narrow = (page: Page, width: number): Promise<void> =>
  page.evaluate((pixels) => {
    const bench = document.querySelector<HTMLElement>(".workbench");
    if (bench !== null) bench.style.gridTemplateColumns = `minmax(0, 1fr) ${pixels + 1}px`;
  }, width);
