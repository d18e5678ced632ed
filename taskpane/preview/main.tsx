import wasm from "@ironcalc/wasm/wasm_bg.wasm?url";
import { createRoot } from "react-dom/client";
import { createHost, IronCalc, loadIronCalc, type ExcelHost } from "../../excel-host/index.ts";
import { WorkbookError } from "../../src/workbook/errors.ts";
import { languages, messages, type Language } from "../../src/messages/index.ts";
import { saveFile } from "../host/saveFile.ts";
import { Workbench } from "./Workbench.tsx";
import "./preview.css";

const asked = new URLSearchParams(location.search);
const language: Language =
  languages.find((each) => each === asked.get("lang")) ?? (navigator.language.startsWith("ja") ? "ja" : "en");
const words = messages(language);
const root = createRoot(document.getElementById("root") as HTMLElement);

document.documentElement.lang = language;
document.title = words.preview.title;

async function hostOf(bytes: ArrayBuffer, fileName: string): Promise<ExcelHost> {
  return createHost({
    workbook: new Uint8Array(bytes),
    fileName,
    locale: language === "ja" ? "ja-JP" : "en-US",
    calculator: new IronCalc(),
    ...(asked.has("api") ? { requirement: asked.get("api") ?? "" } : {}),
  });
}

function show(host: ExcelHost, problem: string | null): void {
  const open = async (file: File): Promise<void> => {
    try {
      show(await hostOf(await file.arrayBuffer(), file.name), null);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      const { what, why, todo } = words.errors[error.code]({ file: file.name, ...error.params });
      show(host, `${what}${words.pane.colon}${why} ${todo}`);
    }
  };
  const save = async (): Promise<void> => {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    try {
      saveFile(host.workbook.fileName, type, (await host.save()) as Uint8Array<ArrayBuffer>);
    } catch (error) {
      show(host, words.preview.notSaved);
      throw error;
    }
  };
  root.render(
    <Workbench
      key={keyOf(host)}
      host={host}
      words={words.preview}
      problem={problem}
      open={(file) => void open(file)}
      save={() => void save()}
    />,
  );
}

const keys = new WeakMap<ExcelHost, number>();
let opened = 0;

/** Another workbook gets another pane. */
function keyOf(host: ExcelHost): number {
  const key = keys.get(host) ?? ++opened;
  keys.set(host, key);
  return key;
}

async function start(): Promise<void> {
  const sample = words.preview.sample;
  const [engine, bytes] = await Promise.all([
    fetch(wasm).then((response) => response.arrayBuffer()),
    fetch(`./samples/${encodeURIComponent(sample)}`).then((response) => response.arrayBuffer()),
  ]);
  loadIronCalc(engine);
  show(await hostOf(bytes, sample), null);
}

void start();
