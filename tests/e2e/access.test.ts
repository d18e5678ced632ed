import { AxeBuilder } from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servePreview, visit, type Served } from "./preview.ts";

let served: Served;
beforeAll(async () => {
  served = await servePreview();
}, 180_000);
afterAll(() => served?.close());

/** Gives the pane the width of a task pane. */
const narrow = (page: Page, width: number): Promise<void> =>
  page.evaluate((pixels) => {
    const bench = document.querySelector<HTMLElement>(".workbench");
    if (bench !== null) bench.style.gridTemplateColumns = `minmax(0, 1fr) ${pixels + 1}px`;
  }, width);

/** Parts of the pane that are wider than they may be. */
const tooWide = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main > *, .body, .body *")]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 &&
          !["visible", "clip"].includes(getComputedStyle(element).overflowX),
      )
      .filter((element) => !element.matches(".unseen, input, select, textarea"))
      .map((element) => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  );

/** Types into a cell of the workbook as a person does. */
async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await page.locator(`[data-cell="${cell}"]`).scrollIntoViewIfNeeded();
  await page.click(`[data-cell="${cell}"]`);
  await page.waitForFunction((at) => document.querySelector(".formula-bar span")?.textContent === at, cell);
  await page.dblclick(`[data-cell="${cell}"]`);
  await page.fill(".editor", text);
  await page.press(".editor", "Enter");
}

const focused = (pane: Frame): Promise<string> => pane.evaluate(() => document.activeElement?.textContent ?? "");

/** Presses Tab until the focus is on something with that text. */
async function tabTo(page: Page, pane: Frame, text: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focused(pane)).includes(text) && (await pane.evaluate(() => document.activeElement !== document.body)))
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${text}; it is on ${await focused(pane)}`);
}

describe("the pane for everyone", () => {
  it("is complete by keyboard, and moves the focus only where it was asked to", async () => {
    const { page, pane } = await visit(served);
    await pane.focus("text=このシートを点検する");
    await page.keyboard.press("Enter");
    await pane.waitForSelector("[role=tablist]");
    expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe("H1");

    await tabTo(page, pane, "概要");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.waitForSelector(".programs");
    await tabTo(page, pane, "雇用創出・安定化支援事業");
    await page.keyboard.press("Enter");
    await pane.waitForSelector("article.detail");
    expect(await focused(pane)).toContain("雇用創出・安定化支援事業");
    expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe("H2");

    await page.click('[data-cell="B8"]');
    const before = await page.evaluate(() => document.activeElement?.className);
    await pane.waitForSelector(".elsewhere");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe(before);

    await pane.focus("text=一覧に戻る");
    await page.keyboard.press("Enter");
    await pane.waitForFunction(() => document.activeElement?.id === "row-6");

    await pane.focus("text=報告シートを作成する");
    await page.keyboard.press("Enter");
    await pane.waitForSelector(".report-bar.fresh", { timeout: 60_000 });
    await typeInto(page, "F8", "300人");
    await pane.waitForSelector(".report-bar.stale");
    await pane.focus("#tab-programs");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.waitForSelector(".legend");
    await tabTo(page, pane, "判定 1");
    await page.keyboard.press("Space");
    await pane.waitForSelector('.legend [aria-pressed="false"]');
    await page.keyboard.press("Space");
    await tabTo(page, pane, "業界連携再就職支援事業");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".formula-bar span")?.textContent === "F8");
  });

  it.each([
    ["ja", 320, "light", 1],
    ["en", 320, "dark", 1],
    ["ja", 450, "dark", 1],
    ["en", 450, "light", 1],
    ["ja", 320, "light", 2],
    ["en", 320, "dark", 2],
  ] as const)(
    "in %s at %i px, %s, text × %i: nothing sideways, nothing for axe to find",
    async (language, width, colorScheme, zoom) => {
      const { page, pane } = await visit(served, {
        query: `?lang=${language}`,
        colorScheme,
        locale: language === "ja" ? "ja-JP" : "en-US",
      });
      await narrow(page, width);
      await pane.evaluate((times) => (document.documentElement.style.fontSize = `${16 * times}px`), zoom);
      const look = async (view: string): Promise<void> => {
        expect(
          await pane.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
          `${view}: the page itself does not scroll`,
        ).toBeLessThanOrEqual(0);
        expect(await tooWide(pane), view).toEqual([]);
        // What axe looks at depends on language and theme, not on width: each once, for it takes its time.
        if (width !== 320 || zoom !== 1) return;
        const { violations } = await new AxeBuilder({ page })
          .include("iframe")
          .exclude(["iframe", "[data-tabster-dummy]"])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${view} ${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
          [],
        );
      };
      await look("start");
      await pane.click(".start .actions button >> nth=1");
      await pane.waitForSelector(".mapping");
      await look("mapping");
      await pane.click(".mapping .actions button >> nth=2");
      await pane.click(".start .actions button >> nth=0");
      for (const [index, view] of ["overview", "programs", "findings", "changes", "settings"].entries()) {
        await pane.click(`[role=tab] >> nth=${index}`);
        await look(view);
      }
      await pane.click("[role=tab] >> nth=1");
      await pane.click("#row-6");
      await pane.waitForSelector("article.detail");
      await look("detail");
      if (width !== 320) return;
      await pane.click(".report-bar button");
      await pane.waitForSelector(".report-bar.fresh", { timeout: 60_000 });
      await typeInto(page, "F8", "300人");
      await typeInto(page, "F7", "1,559 人");
      await pane.waitForSelector(".report-bar.stale");
      await pane.click("[role=tab] >> nth=3");
      await pane.waitForSelector(".legend");
      await look("changes since");
      await pane.click('.legend [aria-pressed="false"]');
      await look("changes since, with wording");
    },
  );

  it("keeps its bars and marks in forced colours", async () => {
    const { pane } = await visit(served, { forcedColors: "active" });
    await pane.click("text=このシートを点検する");
    await pane.waitForSelector(".bar");
    const colours = await pane.evaluate(() => {
      const bar = document.querySelector(".bar.achieved");
      const track = document.querySelector(".bar-track");
      return bar === null || track === null
        ? null
        : [
            getComputedStyle(bar).backgroundColor,
            getComputedStyle(track).backgroundColor,
            getComputedStyle(track).borderTopWidth,
          ];
    });
    expect(colours?.[0]).not.toBe(colours?.[1]);
    expect(colours?.[2]).toBe("1px");
  });
});
