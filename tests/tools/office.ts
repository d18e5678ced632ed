/// <reference types="office-js" />
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { JSDOM, requestInterceptor, VirtualConsole } from "jsdom";
import { type Host, WebFrame } from "../../excel-host/index.ts";

/** The unmodified office.js of the package, never copied. */
const dist = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

const page = `<!doctype html><html><head><meta charset="utf-8">
<script src="https://localhost/office/office.js"></script></head><body></body></html>`;

export interface StartedOffice {
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  readonly OfficeExtension: typeof globalThis.OfficeExtension;
  readonly window: JSDOM["window"];
  readonly frame: WebFrame;
  close(): void;
}

/**
 * Loads unmodified office.js in jsdom with the host as its Excel and waits for `Office.onReady`.
 * The client refuses every member above the requirement set that the host declares.
 */
export async function startOffice(host: Host): Promise<StartedOffice> {
  let window: JSDOM["window"] | null = null;
  const frame = new WebFrame(host, {
    hostOrigin: "https://localhost",
    post: (data) => {
      setTimeout(() => {
        // A closed window takes no more messages.
        if (window?.document)
          window.dispatchEvent(new window.MessageEvent("message", { data, origin: "https://localhost" }));
      }, 0);
    },
  });
  const virtualConsole = new VirtualConsole();
  const dom = new JSDOM(page, {
    url: "https://localhost/pane.html",
    runScripts: "dangerously",
    pretendToBeVisual: true,
    virtualConsole,
    resources: { interceptors: [requestInterceptor((request: Request) => serve(new URL(request.url)))] },
    beforeParse(opened) {
      window = opened;
      opened.name = frame.windowName;
      // jsdom has no document.domain; the client's host trust check reads it.
      Object.defineProperty(opened.document, "domain", { value: "localhost", configurable: true });
      const parent = { postMessage: (text: string) => setTimeout(() => frame.receive(text), 0) };
      Object.defineProperty(opened, "parent", { value: parent, configurable: true });
    },
  } as ConstructorParameters<typeof JSDOM>[1]);
  const opened = dom.window as unknown as StartedOffice & JSDOM["window"];
  await new Promise<void>((resolve) => {
    dom.window.addEventListener("load", () => resolve());
  });
  await opened.Office.onReady();
  // The client announces itself by a batch of its own, a moment later.
  while (!host.commandsReady) await new Promise((resolve) => setTimeout(resolve, 1));
  const utility = opened.OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  utility.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Office: opened.Office,
    Excel: opened.Excel,
    OfficeExtension: opened.OfficeExtension,
    window: dom.window,
    frame,
    close: () => {
      window = null;
      dom.window.close();
    },
  };
}

function serve(url: URL): Response {
  const file = path.join(dist, url.pathname.replace(/^\/office\//, ""));
  if (!url.pathname.startsWith("/office/") || !existsSync(file)) return new Response("not found", { status: 404 });
  return new Response(readFileSync(file), {
    headers: { "content-type": "text/javascript", "access-control-allow-origin": "*" },
  });
}
