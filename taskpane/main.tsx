import { createRoot } from "react-dom/client";
import type { ReactElement } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { Language } from "../src/messages/index.ts";
import { excelAccess, floor, openExcel, runExcel } from "../src/excel/index.ts";
import { officeHost } from "./host/officeHost.ts";
import { saveFile } from "./host/saveFile.ts";
import { localEngine } from "./session/localEngine.ts";
import { Session } from "./session/session.ts";
import { Store } from "./session/store.ts";
import { App } from "./view/App.tsx";
import { Needs } from "./view/Needs.tsx";
import { themeFor } from "./view/theme.ts";
import type { World } from "./view/useWorld.ts";
import { loadWords } from "./words/load.ts";

const root = createRoot(document.getElementById("root") as HTMLElement);
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

const languageOf = (tag: string): Language => (tag.toLowerCase().startsWith("ja") ? "ja" : "en");

/** Shows the page in Excel's theme, and again whenever the system's changes. */
function show(page: (theme: ReturnType<typeof themeFor>) => ReactElement): void {
  const draw = (): void => {
    const host = typeof Office === "undefined" ? null : (Office.context?.officeTheme ?? null);
    root.render(page(themeFor(host?.bodyBackgroundColor === undefined ? null : host, systemIsDark.matches)));
  };
  systemIsDark.addEventListener("change", draw);
  draw();
}

async function showNeeds(language: Language, kind: "notExcel" | "oldExcel"): Promise<void> {
  document.documentElement.lang = language;
  const { needs } = (await loadWords(language)).pane;
  show((theme) => (
    <FluentProvider theme={theme} className="provider">
      <Needs heading={needs[kind]} lead={needs[`${kind}Lead`]} />
    </FluentProvider>
  ));
}

async function start(): Promise<void> {
  const language = languageOf(Office.context.displayLanguage ?? navigator.language);
  const access = excelAccess({ Excel, Office });
  if (!access.has(floor)) return showNeeds(language, "oldExcel");
  const words = await loadWords(language);
  document.documentElement.lang = language;
  document.title = words.pane.title;
  const store = new Store();
  const host = officeHost(openExcel(access), runExcel(access));
  const session = new Session(host, localEngine(words.report), store, words.pane.empty.sampleSheet, reportError);
  const world: World = { session, store, words, save: saveFile };
  show((theme) => <App world={world} theme={theme} />);
  associateCommands(session, store);
  addEventListener("pagehide", ({ persisted }) => persisted || session.stop());
  void session.start();
}

/** The ribbon's buttons; they act in this same page (shared runtime). */
function associateCommands(session: Session, store: Store): void {
  const command = (act: () => Promise<void> | void) => async (event: Office.AddinCommands.Event) => {
    try {
      await Promise.all([Office.addin.showAsTaskpane(), act()]);
    } finally {
      event.completed();
    }
  };
  Office.actions.associate(
    "checkSheet",
    command(() => session.checkActive()),
  );
  Office.actions.associate(
    "removeReport",
    command(() => store.dispatch({ type: "confirming", open: true })),
  );
}

/** Where the page is not inside Excel, it says so. */
async function begin(): Promise<void> {
  const inExcel = typeof Office !== "undefined" && (await Office.onReady()).host === Office.HostType.Excel;
  await (inExcel ? start() : showNeeds(languageOf(navigator.language), "notExcel"));
}

void begin();
