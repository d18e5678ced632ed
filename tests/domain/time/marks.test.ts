import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { squeeze } from "../../../src/domain/time/squeezed.ts";
import { rules } from "../../../src/domain/time/time-words.ts";

const folder = new URL("../../golden/", import.meta.url);
const texts = ["readings/texts.txt", "readings/headings.txt", "judged/headings.txt", "words/labels.txt"].flatMap(
  (name) => readFileSync(new URL(name, folder), "utf8").split("\n"),
);

/** One of each, as no sheet of the golden files has all. */
const written =
  "4～9月 9月末 9月開催 9月分 9/30現在 第1～3四半期 第3四半期末 四半期平均 前期高齢者 前期計画 上半期 下半期末 春期 半年間 中間目標 中間値 年度途中 中間報告 年度末 " +
  "過去5年間の平均 今後3年間 5年間以上 5年間 月平均 平均月額 毎月 最終目標 年の平均 年間累計 通算 開館以来 前年比 前々年度 昨年度 当該年度 翌々年度 次年度 単年度 毎年度";

const squeezed = [...new Set([...written.split(" "), ...texts])].map((text) => squeeze(text).text);

test("what a rule of time fits has one of the characters that it is marked by", () => {
  const fitted = new Set<string>();
  const unmarked: string[] = [];
  for (const { pattern, marks } of rules) {
    if (marks === "") continue;
    const everywhere = new RegExp(pattern.source, "gu");
    for (const text of squeezed) {
      for (const [fit] of text.matchAll(everywhere)) {
        fitted.add(pattern.source);
        if (!marks.split("").some((mark) => fit.includes(mark))) unmarked.push(`${fit}: ${marks}`);
      }
    }
  }
  expect(unmarked).toEqual([]);
  expect(rules.filter(({ pattern, marks }) => marks !== "" && !fitted.has(pattern.source))).toEqual([]);
});
