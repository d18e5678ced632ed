// The sample workbooks, each made from one data file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";
import { flatSheet } from "./flat-layout.mjs";
import { ministrySheet } from "./ministry-layout.mjs";
import { workbookBytes } from "./workbook.mjs";

export const samplesFolder = join(root, "samples");
const data = (name) => JSON.parse(readFileSync(join(samplesFolder, "data", name), "utf8"));

/** One sheet from a data file, and those that it has under `further`. */
function sample(file, layout, sheetName) {
  const { further = [], ...content } = data(file);
  const sheets = [{ name: sheetName, ...content }, ...further];
  return () => workbookBytes({ title: content.title, sheets: sheets.map((sheet) => layout(sheet.name, sheet)) });
}

/** File name → its bytes, the same on every machine. */
export const samples = {
  "就労支援事業_令和4年度.xlsx": sample("programs.json", ministrySheet, "令和4年度"),
  "指摘なし_産業振興計画.xlsx": sample("clean.json", flatSheet, "進捗状況"),
  "指摘だらけ_産業振興計画.xlsx": sample("broken.json", flatSheet, "進捗状況"),
};
