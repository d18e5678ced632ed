import { cleanup, configure, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { afterEach } from "vitest";
import type { Language } from "../../src/messages/index.ts";
import { Session } from "../../taskpane/session/session.ts";
import { Store } from "../../taskpane/session/store.ts";
import { App } from "../../taskpane/view/App.tsx";
import { themeFor } from "../../taskpane/view/theme.ts";
import { en } from "../../taskpane/words/en.ts";
import { ja } from "../../taskpane/words/ja.ts";
import type { Words } from "../../taskpane/words/words.ts";
import { fakeEngine, FakeHost } from "./fakeHost.ts";

/** jsdom has none; Fluent watches sizes with it. */
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizes;

// A machine at work on other tests is slow; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

export interface Mounted {
  readonly host: FakeHost;
  readonly store: Store;
  readonly session: Session;
  readonly words: Words;
  readonly unexpected: unknown[];
  readonly saved: { name: string; type: string; content: string }[];
}

/** The pane beside a made-up workbook, as it stands once it has looked through it. */
export async function mount(
  host: FakeHost = new FakeHost(),
  language: Language = "ja",
  engine = fakeEngine(host),
): Promise<Mounted> {
  const saved: Mounted["saved"] = [];
  const unexpected: unknown[] = [];
  const store = new Store();
  const words = language === "ja" ? ja : en;
  const session = new Session(
    host,
    engine,
    store,
    words.pane.empty.sampleSheet,
    (error) => void unexpected.push(error),
  );
  const world = {
    session,
    store,
    words,
    save: (name: string, type: string, content: string) => void saved.push({ name, type, content }),
  };
  render(createElement(App, { world, theme: themeFor(null, false) }));
  await session.start();
  await screen.findByRole("heading", { level: 1 });
  return { host, store, session, words, saved, unexpected };
}
