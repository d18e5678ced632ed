import { describe, expect, it } from "vitest";
import { type ReasonCode } from "../../src/domain/achievement/indicator.ts";
import { verdictsWorstFirst } from "../../src/domain/achievement/verdict.ts";
import { ruleCodes } from "../../src/domain/checks/registry.ts";
import { type Language, languages, messages } from "../../src/messages/index.ts";
import { judged } from "../domain/checks/table.ts";

/** Lines that make judging say everything it can say. */
const lines = [
  { no: 1, name: "甲", plan: "5,000人", actual: "2年間で5,000人計画規模のうち 令和4年度 3,757人" },
  { no: 2, name: "乙", plan: "10社", actual: "3年間で20社" },
  { no: 3, name: "丙", plan: "200人(令和7年度)", actual: "150人(令和4年度)" },
  { no: 4, name: "丁", plan: "1,700社", actual: "858件" },
  { no: 5, name: "戊", plan: "実人数500人", actual: "延べ520人" },
  {
    no: 6,
    name: "己",
    plan: "930人",
    actual: "一般:151人 オンライン講座:1,102人",
    unit: "受講者数(オンライン講座は延べ受講者数)",
  },
  { no: 7, name: "庚", plan: "300人", actual: "春期:80人 夏期:90人" },
  { no: 8, name: "辛", plan: "就職:100人", actual: "見学:95人" },
  { no: 9, name: "壬", plan: "91人(7%)", actual: "33人 5社" },
  { no: 10, name: "癸", plan: "100人増", actual: "120人" },
  ...[null, "-", "体制の整備", "集計中", "0人", { error: "#REF!" }].map((plan, index) => ({
    no: 11 + index,
    name: `計画${index}`,
    plan,
    actual: "5人",
  })),
  ...[null, "-", "順調", "集計中", "中止"].map((actual, index) => ({
    no: 17 + index,
    name: `実績${index}`,
    plan: "5人",
    actual,
  })),
];
const review = judged({ lines });
const indicators = review.rows.flatMap((row) => row.indicators);

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const unfilled = /undefined|null|NaN|\[object/u;

describe.each(languages)("the words in %s", (language: Language) => {
  const words = messages(language);

  it("name every verdict, each otherwise", () => {
    expect(new Set(verdictsWorstFirst.map((verdict) => words.verdicts.names[verdict])).size).toBe(
      verdictsWorstFirst.length,
    );
  });

  it("say every reason that judging gives, and each reading that it leaves open", () => {
    const said = new Set<ReasonCode>();
    for (const indicator of indicators) {
      const reason = words.verdicts.reason(indicator);
      if (indicator.reason !== null) said.add(indicator.reason);
      expect(reason === "", `${indicator.reason}`).toBe(indicator.reason === null);
      expect(reason).not.toMatch(unfilled);
      for (const alternative of indicator.alternatives) {
        const text = words.verdicts.alternative(alternative, indicator.unit);
        expect(text).not.toBe("");
        expect(text).not.toMatch(unfilled);
      }
      const texts = indicator.alternatives.map((alternative) =>
        words.verdicts.alternative(alternative, indicator.unit),
      );
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(said.size).toBe(18);
  });

  it("say every finding, without a gap", () => {
    for (const finding of review.findings) {
      const { name, message, action } = words.findings.of(finding);
      for (const text of [name, message, action]) {
        expect(text, finding.rule).not.toBe("");
        expect(text, finding.rule).not.toMatch(unfilled);
      }
    }
  });

  it("have a name, a description and an advice for every rule, and no name twice", () => {
    const names = ruleCodes.map((code) => words.findings.words[code].name);
    expect(new Set(names).size).toBe(ruleCodes.length);
    for (const code of ruleCodes) {
      expect(words.findings.words[code].about, code).not.toBe("");
      expect(words.findings.words[code].action, code).not.toBe("");
    }
  });

  it("show a rule they do not know by its code", () => {
    expect(words.findings.of({ rule: "no-such-rule", params: {} }).name).toBe("no-such-rule");
  });
});

it("does not leave Japanese sentences in the English", () => {
  const { findings, verdicts } = messages("en");
  const texts = [
    ...Object.values(verdicts.names),
    ...ruleCodes.flatMap((code) => [findings.words[code].name, findings.words[code].action]),
  ];
  expect(texts.filter((text) => japanese.test(text))).toEqual([]);
});
