// Draws what `jisseki trend` writes of three years' lists, for docs/trend.ja.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { pageOf } from "./draw-page.mjs";
import { root } from "./project.mjs";

const load = async (path) => (await runnerImport(join(root, path))).module;
const { setCells } = await load("tests/tools/set-cells.ts");
const { saidOtherwise } = await load("tests/cli/trend-years.ts");

const sample = join(root, "samples", "就労支援事業_令和4年度.xlsx");
const ofSample = "令和4年度";

/** The sample as another year's list, with some cells said otherwise. */
function ofYear(year, cells) {
  const changes = Object.entries(cells).map(([address, value]) => ({ sheet: year, address, value }));
  return setCells(saidOtherwise(readFileSync(sample), ofSample, year), changes);
}

const years = {
  R3: ofYear("令和3年度", {
    B7: "早期再就職等緊急支援プログラム",
    F10: "150人",
    E13: "10件",
    F13: "10件",
    B15: "ひとり親向け訓練（令和3年度限り）",
    F32: "900人",
    F48: "198人",
  }),
  R5: ofYear("令和5年度", {
    F10: "190人",
    F14: "1,500人",
    B16: "区市町村障害者就労支援事業（第2期）",
    F31: "99人",
    F46: "210人",
  }),
};

/** Draws into docs/images; `jisseki` runs the command line in `folder`. */
export function drawTrend(folder, jisseki) {
  const files = ["R3", "R4", "R5"].map((name) => join(folder, `${name}.xlsx`));
  for (const [name, bytes] of Object.entries({ ...years, R4: readFileSync(sample) }))
    writeFileSync(join(folder, `${name}.xlsx`), bytes);
  jisseki("trend", ...files, "--out", join(folder, "trend.xlsx"));
  const draw = (page, image, area) => pageOf(folder, "trend", page, join(root, "docs", "images", image), area);
  draw(1, "trend-overview.png", [40, 40, 1210, 760]);
  draw(2, "trend-years.png", [30, 40, 1230, 640]);
}
