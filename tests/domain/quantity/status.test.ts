import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import { mayPointElsewhere, statusOf } from "../../../src/domain/quantity/status.ts";
import type { ReadingKind } from "../../../src/domain/quantity/quantity.ts";

const cases: Readonly<Record<Exclude<ReadingKind, "unreadable" | "not-calculated">, readonly string[]>> = {
  quantities: ["0", "0人", "０件（実績なし）", "待機児童ゼロ"],
  blank: ["", " ", "\u3000", "\n", "km", "m3/年", "(人)", "千円"],
  "not-set": [
    "-",
    "－",
    "―",
    "‐",
    "−",
    "_",
    "—",
    "ー",
    "--",
    "…",
    "一",
    "(-)",
    "- 人",
    "- %",
    "（記載なし）",
    "なし",
    "目標値:設定しない",
    "数値目標は設定しない",
    "該当なし",
  ],
  "see-elsewhere": ["各事業欄記載", "別紙のとおり", "別紙1参照", "12頁参照", "同上", "上記のとおり"],
  pending: ["集計中", "調査中", "未定", "検討中", "現在集計中です"],
  cancelled: [
    "中止",
    "実施せず",
    "実施なし",
    "未実施",
    "新型コロナウイルス感染症の影響により中止",
    "令和５年度で事業終了。",
    "延期",
    "・ＤＸ推進事業（１件）の実施要望があったが、事業者の申し出により中止となった。",
  ],
  text: [
    "「企業開拓チーム」の編成",
    "予定どおり実施",
    "全市町村",
    "×",
    "○",
    "A",
    "9/27",
    "令和4年度",
    "都事業のため、区の費用負担はなし。",
  ],
};

describe("what a text without a figure says", () => {
  for (const [kind, texts] of Object.entries(cases)) {
    it.each(texts)(`${kind}: %j`, (text) => {
      expect(readQuantities(text).kind).toBe(kind);
    });
  }
});

describe("figures that are taken back", () => {
  it.each<[string, number[]]>([
    ["3回中止し、5回開催", [5]],
    ["5回開催、3回中止", [5]],
    ["5回(うち2回中止)", [5]],
    ["講座 3回(中止)", []],
    ["防火水槽40ｔの予定だったが、地下式消火栓２基に変更。", [2]],
    ["10件見込んでいたが7件であった", [7]],
    ["講座は中止。相談会 4回", [4]],
    ["・清掃推進（悪天候により実施なし）\n・コンテナ設置（9箇所）", [9]],
    ["40人の予定", [40]],
  ])("%s", (text, values) => {
    expect(readQuantities(text).quantities.map(({ value }) => value)).toEqual(values);
  });
});

describe("a text that points elsewhere", () => {
  const pieces =
    '各事業 各欄 別掲 別紙 別表 上記 下記 同上 再掲 前掲 後掲 別記 右欄 前記段 該当箇所 参考資料 資料3 表2 図 12頁 ページ 〃 ″ " 記載 参照 のとおり の通り とおり に を 、 1'.split(
      " ",
    );

  it.each(["〃", "″", '"', "同上", "別掲", "再掲", "別記", "参照", "前年度を参照", "右欄の通り", "図3とおり"])(
    "%j",
    (text) => {
      expect(statusOf({ text, unitOnly: false })).toBe("see-elsewhere");
      expect(mayPointElsewhere(text)).toBe(true);
    },
  );

  it("has always one of the characters that are looked for first", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (words) => {
        const text = words.join("");
        if (statusOf({ text, unitOnly: false }) === "see-elsewhere")
          expect({ text, hint: mayPointElsewhere(text) }).toEqual({ text, hint: true });
      }),
      { numRuns: 1000 },
    );
  });
});
