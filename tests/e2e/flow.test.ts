import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { join } from "node:path";
import { paneOf, servePreview, visit, type Served, type Visit } from "./preview.ts";

let served: Served;
beforeAll(async () => {
  served = await servePreview();
}, 180_000);
afterAll(() => served?.close());

/** What axe finds wrong in the pane; Fluent's focus catchers are invisible helpers that it cannot judge. */
async function axeFindings(page: Visit["page"]): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(["iframe", "main"])
    .exclude(["iframe", "[data-tabster-dummy]"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

const cell = async ({ page }: Visit, address: string): Promise<string> =>
  (await page.textContent(`[data-cell="${address}"]`)) ?? "";

/** Types into a cell as a person does. */
async function type({ page }: Visit, address: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${address}"]`).scrollIntoViewIfNeeded();
  await page.dblclick(`[data-cell="${address}"]`);
  await page.fill(".editor", text);
  await page.press(".editor", "Enter");
}

describe("the add-in in a real browser, over unmodified office.js", () => {
  it("goes from an opened workbook to a saved report and back", async () => {
    const seen = await visit(served);
    const { page } = seen;
    let { pane } = seen;

    // first sight
    expect(await pane.textContent("dl.facts")).toContain("38事業、内訳16件");
    expect(await axeFindings(page)).toEqual([]);
    await pane.click("text=このシートを点検する");

    // result
    await pane.waitForSelector("[role=tablist]");
    expect(await pane.textContent(".key-figures")).toContain("200.26億円");
    expect(await axeFindings(page)).toEqual([]);

    // filter, evidence
    await pane.click("role=button[name=/^要確認/]");
    await pane.waitForFunction(() => document.querySelectorAll(".program").length > 0);
    await pane.click("text=雇用創出・安定化支援事業");
    await pane.waitForSelector("article.detail");
    expect(await pane.locator(".evidence mark").allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining("3,757人")]),
    );
    expect(await axeFindings(page)).toEqual([]);
    await page.waitForFunction(() => document.querySelector(".formula-bar span")?.textContent === "F6");

    // a row selected in Excel marks its program
    await pane.click("text=一覧に戻る");
    await pane.selectOption("label:has-text('判定') + div select, select >> nth=0", "");
    await page.click('[data-cell="B8"]');
    await pane.waitForSelector('.program[aria-current="true"] >> text=業界連携再就職支援事業');

    // a threshold, its effect, adopted
    await pane.click("role=tab[name=/設定/]");
    await pane.fill("label:has-text('概ね達成') >> xpath=.. >> input", "70");
    await pane.press("label:has-text('概ね達成') >> xpath=.. >> input", "Enter");
    await pane.waitForSelector(".effect .changes li");
    expect(await axeFindings(page)).toEqual([]);
    await pane.click("text=この基準にする");

    // report
    await pane.click("text=報告シートを作成する");
    await pane.waitForSelector("text=報告シートを作成しました。", { timeout: 60_000 });
    expect(await page.locator(".sheet-tabs button").allTextContents()).toEqual([
      "令和4年度",
      "達成状況",
      "判定明細",
      "指摘事項",
      "確認記録",
    ]);
    expect(
      await page.locator('[data-cell="F8"]').evaluate((element) => getComputedStyle(element).backgroundColor),
    ).not.toBe("rgba(0, 0, 0, 0)");
    expect(await axeFindings(page)).toEqual([]);

    // a decision by the keyboard alone, taken back, and entered for good
    await pane.click("role=tab[name=/事業/]");
    await pane.click("text=雇用創出・安定化支援事業");
    await pane.waitForSelector("form.decide");
    await pane.selectOption("form.decide select >> nth=0", "explain");
    await pane.fill("form.decide input >> nth=0", "佐藤");
    expect(await axeFindings(page)).toEqual([]);
    await pane.press("form.decide input >> nth=0", "Enter");
    await pane.waitForSelector("text=判定明細に記入しました。", { timeout: 60_000 });
    expect(await axeFindings(page)).toEqual([]);
    await pane.click("role=button[name='元に戻す']");
    await pane.waitForSelector("text=記入を元に戻しました。", { timeout: 60_000 });
    await pane.selectOption("form.decide select >> nth=0", "explain");
    await pane.click("text=判定明細に記入する");
    await pane.waitForSelector(".decision >> text=要説明", { timeout: 60_000 });
    await pane.click("text=一覧に戻る");

    // an edit makes it out of date, an update brings it back
    await type(seen, "F8", "300人");
    await pane.waitForSelector(".report-bar.stale");
    await pane.click("text=報告シートを更新する");
    await pane.waitForSelector("text=報告シートを更新しました。", { timeout: 60_000 });
    await pane.waitForSelector(".report-bar.fresh");

    // the summary, with its charts drawn
    await pane.click(".report-bar >> text=達成状況を開く");
    await page.waitForSelector(".chart svg");
    expect(await cell(seen, "A1")).toContain("達成状況");

    // saved, and opened again: the report is known and still live
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=xlsxとして保存")]);
    const saved = join(served.folder, "saved.xlsx");
    await download.saveAs(saved);
    await page.setInputFiles("input[type=file]", saved);
    await page.waitForSelector(".toolbar .file >> text=saved.xlsx");
    pane = await paneOf(page);
    await pane.click("text=このシートを点検する");
    await pane.waitForSelector(".report-bar >> text=報告シート");
    expect(await page.locator(".sheet-tabs button").allTextContents()).toEqual([
      "令和4年度",
      "達成状況",
      "判定明細",
      "指摘事項",
      "確認記録",
    ]);

    // all of it taken away
    await pane.click("role=tab[name=/設定/]");
    await pane.click("text=追加したものをすべて取り除く");
    expect(await axeFindings(page)).toEqual([]);
    await pane.click("role=button[name='取り除く']");
    await pane.waitForSelector("text=追加したものをすべて取り除きました。", { timeout: 60_000 });
    expect(await page.locator(".sheet-tabs button").allTextContents()).toEqual(["令和4年度"]);
    await page.click(".sheet-tabs button");
    expect(
      await page.locator('[data-cell="F8"]').evaluate((element) => getComputedStyle(element).backgroundColor),
    ).toBe("rgba(0, 0, 0, 0)");

    expect(seen.outside).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.violations.filter((line) => !line.includes("/office/"))).toEqual([]);
  });
});
