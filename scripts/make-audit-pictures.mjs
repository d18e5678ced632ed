// Draws what an auditor sees of a report in the course of an audit, for docs/auditing.ja.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runnerImport } from "vite";
import { pageOf } from "./draw-page.mjs";
import { root } from "./project.mjs";

const load = async (path) => (await runnerImport(join(root, path))).module;
const { setCells } = await load("tests/tools/set-cells.ts");
const { firstLine, ledgerColumn } = await load("src/domain/report/ledger-columns.ts");
const { columnName } = await load("src/domain/grid.ts");

const ledger = "判定明細";
const questions = "引継ぎ候補";
const log = "確認記録";

/** Cells of the ledger, by line and the keys of its columns. */
const typed = (line, entries) =>
  Object.entries(entries).map(([key, value]) => ({
    sheet: ledger,
    address: `${columnName(ledgerColumn[key])}${firstLine + line - 1}`,
    value,
  }));

/** A copy that prints this area of one sheet and nothing else, on one page across. */
function only(bytes, sheet, area) {
  const files = unzipSync(bytes);
  const workbook = strFromU8(files["xl/workbook.xml"]);
  const names = [...workbook.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => name);
  const at = names.indexOf(sheet);
  const marked = workbook
    .replaceAll(/<sheet name="([^"]*)"([^>]*?)(?: state="\w+")?\/>/gu, (tag, name, rest) =>
      name === sheet ? tag : `<sheet name="${name}"${rest} state="hidden"/>`,
    )
    .replaceAll(/<definedName name="_xlnm\.Print_\w+" localSheetId="\d+"[^>]*>[^<]*<\/definedName>/gu, "")
    .replace(
      "</definedNames>",
      `<definedName name="_xlnm.Print_Area" localSheetId="${at}">'${sheet}'!${area}</definedName></definedNames>`,
    )
    .replace(/ activeTab="\d+"/u, "")
    .replace(/<workbookView /u, `<workbookView activeTab="${at}" `);
  files["xl/workbook.xml"] = strToU8(marked);
  return zipSync(files);
}

/** Draws into docs/images; `jisseki` runs the command line in `folder`. */
export function drawAudit(folder, jisseki) {
  const at = (name) => join(folder, name);
  const change = (from, to, changes) => writeFileSync(at(to), setCells(readFileSync(at(from)), changes));
  const draw = (file, sheet, area, image, height) => {
    writeFileSync(at("drawn.xlsx"), only(readFileSync(at(file)), sheet, area));
    pageOf(folder, "drawn", 1, join(root, "docs", "images", image), [30, 30, 1230, height]);
  };
  const sample = join(root, "samples", "就労支援事業_令和4年度.xlsx");
  jisseki("report", sample, "--out", at("W.xlsx"));
  change("W.xlsx", "typed.xlsx", [
    ...typed(1, {
      decision: "確認済",
      reading: "2年間の計画全体（5,000人）と比べる [75.1%]",
      by: "監査 一郎",
      on: "2026-11-20",
    }),
    ...typed(2, { decision: "確認済", by: "監査 一郎", on: "2026-11-20" }),
    ...typed(3, { decision: "要説明", comment: "受講者が減った理由を所管課に照会", by: "監査 一郎", on: "2026-11-20" }),
    ...typed(4, {
      decision: "修正",
      corrected_actual: 168,
      ground: "実績報告書 3頁",
      by: "監査 一郎",
      on: "2026-11-20",
    }),
    ...typed(6, { decision: "対象外", comment: "他会計の事業", by: "監査 一郎", on: "2026-11-20" }),
  ]);
  jisseki("report", at("typed.xlsx"), "--out", at("W2.xlsx"));
  change("W2.xlsx", "changed.xlsx", [{ sheet: "令和4年度", address: "F7", value: "1,500人" }]);
  const last = columnName(ledgerColumn.corrected_actual);
  draw("changed.xlsx", ledger, `$D$5:$${last}$18`, "audit-ledger.png", 485);
  change("W2.xlsx", "renamed.xlsx", [
    { sheet: "令和4年度", address: "B7", value: "早期再就職等緊急支援プログラム" },
    { sheet: "令和4年度", address: "B8", value: "業界連携による再就職の支援" },
  ]);
  jisseki("report", at("renamed.xlsx"), "--out", at("W3.xlsx"));
  draw("W3.xlsx", questions, "$A$1:$G$12", "audit-questions.png", 410);
  jisseki("paper", at("W2.xlsx"), "--program", "1", "--out", at("paper.xlsx"), "--log", at("W2-drawn.xlsx"));
  pageOf(folder, "paper", 1, join(root, "docs", "images", "audit-paper.png"), [40, 40, 910, 960]);
  change("W2.xlsx", "A.xlsx", typed(8, { decision: "確認済", by: "監査 一郎", on: "2026-11-24" }));
  change("W2.xlsx", "B.xlsx", typed(8, { decision: "要説明", by: "監査 花子", on: "2026-11-25" }));
  jisseki("merge", at("A.xlsx"), at("B.xlsx"), "--out", at("merged.xlsx"));
  draw("merged.xlsx", questions, "$A$1:$G$12", "audit-merge.png", 185);
  draw("merged.xlsx", log, "$A$1:$L$18", "audit-log.png", 500);
}
