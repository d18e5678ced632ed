// The sample workbooks, each made from one data file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";
import { flatSheet } from "./flat-layout.mjs";
import { ministrySheet } from "./ministry-layout.mjs";
import { workbookBytes } from "./workbook.mjs";

export const samplesFolder = join(root, "samples");
const data = (name) => JSON.parse(readFileSync(join(samplesFolder, "data", name), "utf8"));

function single(file, layout, sheetName) {
  const content = data(file);
  return () => workbookBytes({ title: content.title, sheets: [layout(sheetName, content)] });
}

/** File name → its bytes, the same on every machine. */
export const samples = {
  "就労支援事業_令和4年度.xlsx": single("programs.json", ministrySheet, "令和4年度"),
  "指摘なし_産業振興計画.xlsx": single("clean.json", flatSheet, "進捗状況"),
  "指摘だらけ_産業振興計画.xlsx": single("broken.json", flatSheet, "進捗状況"),
};
