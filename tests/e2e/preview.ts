import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { inject } from "vitest";
import { launch } from "./browser.ts";

/** The built preview page, served on this machine, and a browser for it. */
export interface Served {
  readonly browser: Browser;
  readonly origin: string;
  /** For files of the test's own. */
  readonly folder: string;
  close(): Promise<void>;
}

export async function servePreview(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-preview-"));
  const server = await serve(inject("builds").preview);
  const browser = await launch();
  return {
    browser,
    folder,
    origin: `http://localhost:${server.port}`,
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Visit {
  readonly page: Page;
  /** The add-in's own page, in its frame. */
  readonly pane: Frame;
  /** Addresses asked for that are not of the page's origin. */
  readonly outside: readonly string[];
  /** What broke the content security policy, as the browser says it. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  readonly query?: string;
}

/** Opens the preview page; every request that leaves its origin is refused and written down. */
export async function visit(
  { browser, origin }: Served,
  { query = "", ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1400, height: 900 }, ...options });
  const outside: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", (route) => {
    const { href, origin: asked, protocol } = new URL(route.request().url());
    if (asked === origin || protocol === "blob:" || protocol === "data:") return route.continue();
    outside.push(href);
    return route.abort();
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      console.warn(`CSP ${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  const page = await context.newPage();
  page.on("console", (message) => void (message.text().startsWith("CSP ") && violations.push(message.text())));
  page.on("pageerror", (error) => void errors.push(error.stack ?? error.message));
  await page.goto(`${origin}/${query}`);
  return { page, pane: await paneOf(page), outside, violations, errors };
}

/** The pane's page in its frame, once it shows something. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector(".pane-frame iframe")).contentFrame();
  if (frame === null) throw new Error("the pane has no frame");
  await frame.waitForSelector("h1");
  return frame;
}

/** Opens a workbook of one sheet in the preview, by its button. */
export async function openWorkbook(
  { folder }: Served,
  page: Page,
  name: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "Sheet1");
  const file = join(folder, name);
  writeFileSync(file, write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForSelector(`.toolbar .file >> text=${name}`);
}
