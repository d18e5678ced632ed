import { testRule } from "../rule-test.ts";

testRule("name-broken", {
  accept: [
    [
      "a name in two words",
      [{ no: 1, name: "オーダーメイド型 女性しごと応援出張テラス", plan: "100人", actual: "95人" }],
    ],
    ["a part of fourteen letters", [{ no: 1, name: "女性向けの就労支援習得訓練事 業", plan: "100人", actual: "95人" }]],
    ["a Latin word in a name", [{ no: 1, name: "レディGO!Project プラス", plan: "100人", actual: "95人" }]],
    [
      "a space after a bracket",
      [{ no: 1, name: "中小企業人材確保のための奨学金返還支援(新規) 東京会場", plan: "100人", actual: "95人" }],
    ],
  ],
  reject: [
    [
      "a word cut in two",
      [{ no: 1, name: "女性向けデジタル・ビジネススキル習得訓練事 業", plan: "100人", actual: "95人" }],
      ["B5"],
    ],
    [
      "a part of fifteen letters, a wide space behind it",
      [{ no: 1, name: "女性向けの就労支援習得訓練等事　業", plan: "100人", actual: "95人" }],
      ["B5"],
    ],
    [
      "a line break",
      [{ no: 1, name: "保護観察対象少年の会計年度任用職員としての\n雇用", plan: "100人", actual: "95人" }],
      ["B5"],
    ],
  ],
});
