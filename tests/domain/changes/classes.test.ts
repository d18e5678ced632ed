import { describe, expect, test } from "vitest";
import { turnOf } from "../../../src/domain/changes/classes/verdict.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { told } from "./sketch.ts";

describe("verdict", () => {
  test.each([
    ["far-under", "under", "better"],
    ["under", "nearly", "better"],
    ["nearly", "achieved", "better"],
    ["achieved", "nearly", "worse"],
    ["achieved", "far-under", "worse"],
    ["achieved", "review", "neither"],
    ["review", "achieved", "neither"],
    ["not-assessed", "far-under", "neither"],
    ["review", "not-assessed", "neither"],
  ] as const)("%s → %s is %s", (old, now, turn) => expect(turnOf(old, now)).toBe(turn));

  test("is told with the figures that made it another", () => {
    expect(told("verdict", { plan: "100人", actual: "100人" }, { plan: "100人", actual: "99人" })).toEqual({
      old: "achieved",
      new: "nearly",
      turn: "worse",
      causes: ["figures"],
    });
  });

  test("is nothing where it is the same, and where nobody knows what it was", () => {
    expect(told("verdict", { plan: "100人", actual: "99人" }, { plan: "100人", actual: "98人" })).toBeNull();
    expect(told("verdict", { verdict: null }, { verdict: "achieved" })).toBeNull();
    expect(told("verdict", { verdict: "achieved" }, { verdict: null })).toBeNull();
  });

  const figures = { plan: "100人", actual: "90人" };
  const stricter = { ...defaultPolicy, nearly: 0.95 };

  test.each([
    ["thresholds", {}, { verdict: "under" }, stricter],
    ["reading", {}, { verdict: "under", entry: { reading: "one-year-share" } }, defaultPolicy],
    [
      "correction",
      {},
      { verdict: "under", entry: { decision: "correct", correctedActual: "60", ground: "誤記" } },
      defaultPolicy,
    ],
    ["excluded", {}, { verdict: "not-assessed", rate: null, entry: { decision: "exclude" } }, defaultPolicy],
    ["other", {}, { verdict: "under" }, defaultPolicy],
  ] as const)("is told to come of %s", (cause, before, after, thresholds) => {
    const found = told("verdict", { ...figures, ...before }, { ...figures, ...after }, { after: { thresholds } });
    expect(found?.causes).toEqual([cause]);
  });

  test("thresholds are no cause of what another rate made", () => {
    const after = { ...figures, actual: "40人" };
    expect(told("verdict", figures, after, { after: { thresholds: stricter } })?.causes).toEqual(["figures"]);
  });

  test("a reading for all lines is a cause of each", () => {
    const found = told(
      "verdict",
      figures,
      { ...figures, verdict: "achieved", rate: 1.1 },
      {
        after: { column: "less-is-better" },
      },
    );
    expect(found?.causes).toEqual(["reading"]);
  });
});

describe("figure", () => {
  test.each([
    ["100人", "90人", -10, "人"],
    ["0.1", "0.3", 0.2, null],
    ["1,540人", "1,559人", 19, "人"],
    ["100人", "100社", null, "社"],
    ["", "0", null, null],
    ["0", "-", null, null],
    ["-", "", null, null],
    ["100人", "100人以上", 0, "人"],
    ["30～40人", "30～50人", null, null],
    ["検討中", "策定済", null, null],
  ])("%j → %j differs by %j", (before, after, difference, newUnit) => {
    const found = told("figure", { actual: before }, { actual: after });
    expect(found).toEqual([expect.objectContaining({ side: "actual", oldText: before, newText: after })]);
    expect(found?.[0]).toMatchObject({ difference, newUnit });
  });

  test("tells both sides, the plan first", () => {
    const found = told("figure", { plan: "1人", actual: "2人" }, { plan: "3人", actual: "4人" });
    expect(found?.map(({ side, difference }) => [side, difference])).toEqual([
      ["plan", 2],
      ["actual", 2],
    ]);
  });

  test("is nothing where only the writing is another", () =>
    expect(told("figure", { actual: "1,540人" }, { actual: "１５４０ 人" })).toBeNull());
});

describe("structure", () => {
  test.each([
    ["renamed", { name: "講座" }, { name: "講習会" }],
    ["renamed", { label: "参加者" }, { label: "来場者" }],
    ["renamed", { unit: "人" }, { unit: "社" }],
    ["renamed", { name: "第1.5期計画" }, { name: "第15期計画" }],
    ["moved", { section: "3 雇用" }, { section: "5 福祉" }],
    ["moved", { department: "総務課" }, { department: "福祉課" }],
  ] as const)("%s: %j → %j", (kind, before, after) => expect(told("structure", before, after)?.kinds).toEqual([kind]));

  test.each([
    [{ name: "講座 A" }, { name: "講座Ａ" }],
    [{ name: "講座（入門）" }, { name: "講座(入門)" }],
    [{ section: "3 雇用" }, { section: "4 雇用" }],
    [{ no: "3" }, { no: "4" }],
    [{ unit: "か所" }, { unit: "ヶ所" }],
    [{ sheet: "令和3年度" }, { sheet: "令和4年度" }],
  ])("nothing: %j → %j", (before, after) => expect(told("structure", before, after)).toBeNull());

  test("tells both, with the texts", () => {
    expect(told("structure", { name: "甲", section: "1 雇用" }, { name: "乙", section: "2 福祉" })).toEqual({
      kinds: ["renamed", "moved"],
      parts: [
        { part: "name", old: "甲", new: "乙" },
        { part: "section", old: "1 雇用", new: "2 福祉" },
      ],
    });
  });
});

describe("rate", () => {
  const figures = { plan: "100人", actual: "90人" };
  test.each([
    [0.9, 0.9, null],
    [0.9, 0.9 + 5e-10, null],
    [null, null, null],
    [0.9, 0.95, 0.05],
    [0, null, null],
  ])("%j → %j", (old, now, difference) => {
    const found = told("rate", { ...figures, rate: old }, { ...figures, rate: now });
    if (difference === null && !(old === 0 && now === null)) expect(found).toBeNull();
    else expect(found).toEqual({ old, new: now, difference, causes: ["other"] });
  });

  test("no rate is not a rate of 0", () => {
    expect(told("rate", { rate: 0 }, { rate: null })).not.toBeNull();
    expect(told("rate", { rate: null }, { rate: 0 })).not.toBeNull();
  });

  test("comes of a reading, a correction, or of both", () => {
    const entry = { decision: "correct", correctedActual: "95", ground: "誤記", reading: "as-paired" };
    expect(told("rate", { ...figures, rate: 0.9 }, { ...figures, rate: 0.95, entry })?.causes).toEqual([
      "reading",
      "correction",
    ]);
  });

  test("a correction without a ground is no cause", () => {
    const entry = { decision: "correct", correctedActual: "95" };
    expect(told("rate", { ...figures, rate: 0.9 }, { ...figures, rate: 0.95, entry })?.causes).toEqual(["other"]);
  });
});

describe("finding", () => {
  test.each([
    [[], [], null],
    [["a"], ["a"], null],
    [["a", "b"], ["b", "a"], null],
    [[], ["a"], { new: ["a"], resolved: [], still: [] }],
    [["a"], [], { new: [], resolved: ["a"], still: [] }],
    [["a", "a"], ["a"], { new: [], resolved: ["a"], still: ["a"] }],
    [["a"], ["b", "a"], { new: ["b"], resolved: [], still: ["a"] }],
    [null, ["a"], null],
    [["a"], null, null],
  ])("%j → %j", (before, after, found) =>
    expect(told("finding", { findings: before }, { findings: after })).toEqual(found),
  );
});

describe("decision", () => {
  test("tells the fields that differ, in the ledger's order", () => {
    expect(
      told(
        "decision",
        { entry: { decision: "confirmed", by: "佐藤" } },
        { entry: { decision: "explain", on: "2026-07-01" } },
      ),
    ).toEqual({
      fields: [
        { field: "decision", old: "confirmed", new: "explain" },
        { field: "by", old: "佐藤", new: "" },
        { field: "on", old: "", new: "2026-07-01" },
      ],
    });
  });

  test("is nothing where people said the same", () =>
    expect(told("decision", { entry: { by: "佐藤" } }, { entry: { by: "佐藤" } })).toBeNull());
});

describe("wording", () => {
  test.each([
    [{ actual: "1,540人" }, { actual: "1,540 人" }],
    [{ plan: "-" }, { plan: "－" }],
    [{ plan: "" }, { plan: "　" }],
    [{ name: "講座 A" }, { name: "講座Ａ" }],
    [{ section: "3 雇用" }, { section: "4 雇用" }],
    [{ no: "3" }, { no: "4" }],
    [{ unit: "か所" }, { unit: "ヶ所" }],
  ])("%j → %j", (before, after) => {
    const found = told("wording", before, after);
    expect((found?.sides.length ?? 0) + (found?.parts.length ?? 0)).toBe(1);
    expect(told("figure", before, after)).toBeNull();
    expect(told("structure", before, after)).toBeNull();
  });

  test.each([
    [{ actual: "1,540人" }, { actual: "1,540人" }],
    [{ actual: "1,540人" }, { actual: "1,541人" }],
    [{ actual: "" }, { actual: "-" }],
    [{ actual: "" }, { actual: "0" }],
    [{ actual: "-" }, { actual: "0" }],
    [{ name: "甲" }, { name: "乙" }],
  ])("nothing: %j → %j", (before, after) => expect(told("wording", before, after)).toBeNull());
});
