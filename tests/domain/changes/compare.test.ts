import { describe, expect, test } from "vitest";
import { changesBetween } from "../../../src/domain/changes/compare.ts";
import { changeClasses } from "../../../src/domain/changes/change-class.ts";
import { reachesClass } from "../../../src/domain/changes/reaches.ts";
import { classRules } from "../../../src/domain/changes/registry.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { inLog, lineOf, type Sketch, stateOf } from "./sketch.ts";

const compared = (before: readonly Sketch[], after: readonly Sketch[]) =>
  changesBetween(stateOf(before.map(lineOf)), stateOf(after.map(lineOf)));

/** "class kind: old → new", names by their programs. */
const toldShort = (before: readonly Sketch[], after: readonly Sketch[]): readonly string[] =>
  compared(before, after).lines.map(({ class: name, told, before: was, after: is, isSure }) => {
    const names = (lines: typeof was): string => lines.map(({ parts }) => parts.name).join("+");
    const kinds = told.structure?.kinds.join("+") ?? "";
    return `${[name, kinds].filter((text) => text !== "").join(" ")}${isSure ? "" : "?"}: ${names(was)} → ${names(is)}`;
  });

const courses: readonly Sketch[] = [
  { no: "1", name: "就労支援講座", plan: "100人", actual: "100人" },
  { no: "2", name: "空き店舗への出店助成", plan: "20件", actual: "18件" },
  { no: "3", name: "海外販路の個別支援", plan: "50社", actual: "30社" },
];

const [first, second, third] = courses as [Sketch, Sketch, Sketch];

describe("one change an indicator, its severest class first", () => {
  test("nothing changes of the same", () => {
    expect(compared(courses, courses)).toMatchObject({ lines: [], unchanged: 3, thresholds: null, still: 0 });
  });

  test("a verdict stands before the figures and the decision that go with it", () => {
    const { lines, counts, unchanged } = compared(courses, [
      { ...first, actual: "90人", entry: { decision: "confirmed" } },
      second,
      third,
    ]);
    expect(lines.map(({ class: name }) => name)).toEqual(["verdict"]);
    expect(Object.keys(lines[0]!.told)).toEqual(["verdict", "figure", "rate", "decision"]);
    expect(counts).toEqual({ verdict: 1, figure: 0, structure: 0, rate: 0, finding: 0, decision: 0, wording: 0 });
    expect(unchanged).toBe(2);
  });

  test("classes come in their order, lines of one in the order of the sheet", () => {
    const after: readonly Sketch[] = [
      { ...first, actual: "100 人" },
      { ...second, entry: { comment: "聞き取り予定" } },
      { ...third, actual: "31社" },
      { no: "4", name: "工場見学会の開催", plan: "3回", actual: "3回" },
    ];
    expect(toldShort(courses, after)).toEqual([
      "figure: 海外販路の個別支援 → 海外販路の個別支援",
      "structure added:  → 工場見学会の開催",
      "decision: 空き店舗への出店助成 → 空き店舗への出店助成",
      "wording: 就労支援講座 → 就労支援講座",
    ]);
  });

  test("every class is asked", () => {
    expect(Object.keys(classRules)).toEqual([...changeClasses]);
    for (const name of changeClasses) expect(classRules[name].class).toBe(name);
  });
});

describe("what becomes of lines", () => {
  test.each<[string, readonly Sketch[], readonly Sketch[], readonly string[]]>([
    ["came", [first], [first, second], ["structure added:  → 空き店舗への出店助成"]],
    ["went", [first, second], [second], ["structure gone: 就労支援講座 → "]],
    [
      "was put in before others, which were numbered anew",
      [first, third],
      [first, { ...second, no: "2" }, { ...third, no: "4" }],
      ["structure added:  → 空き店舗への出店助成", "wording: 海外販路の個別支援 → 海外販路の個別支援"],
    ],
    [
      "was renamed, likely",
      courses,
      [first, { ...second, name: "空き店舗への出店助成金" }, third],
      ["structure renamed?: 空き店舗への出店助成 → 空き店舗への出店助成金"],
    ],
    [
      "was renamed, likely, with another verdict",
      courses,
      [first, { ...second, name: "空き店舗への出店の助成", actual: "5件" }, third],
      ["verdict renamed?: 空き店舗への出店助成 → 空き店舗への出店の助成"],
    ],
    [
      "is another one of a like name: too little of it is in common",
      courses,
      [first, { ...second, name: "商店街への出店支援", actual: "5件", plan: "9件" }, third],
      ["structure added:  → 商店街への出店支援", "structure gone: 空き店舗への出店助成 → "],
    ],
    [
      "is another one, though its number, section and indicator are the same",
      [first, { ...second, section: "2 産業", label: "助成件数" }, third],
      [
        first,
        { ...second, section: "2 産業", label: "助成件数", name: "空き家への移住助成", plan: "9件", actual: "5件" },
        third,
      ],
      ["structure added:  → 空き家への移住助成", "structure gone: 空き店舗への出店助成 → "],
    ],
    [
      "was called otherwise, by what the later sheet says of it",
      [first, second],
      [first, { name: "商店街のにぎわい", plan: "9回", actual: "9回", formerName: "空き店舗への出店助成" }],
      ["verdict renamed: 空き店舗への出店助成 → 商店街のにぎわい"],
    ],
    [
      "will be called otherwise, the other way round",
      [first, { name: "商店街のにぎわい", plan: "9回", actual: "9回", formerName: "空き店舗への出店助成" }],
      [first, second],
      ["verdict renamed: 商店街のにぎわい → 空き店舗への出店助成"],
    ],
    [
      "might be two: one says that it was this one, and another bears its name",
      [first, second],
      [
        first,
        { ...second, no: "7" },
        { name: "商店街のにぎわい", plan: "9回", actual: "9回", formerName: "空き店舗への出店助成" },
      ],
      [
        "structure added:  → 空き店舗への出店助成",
        "structure added:  → 商店街のにぎわい",
        "structure gone: 空き店舗への出店助成 → ",
      ],
    ],
    [
      "had its indicator renamed, its cells the same",
      [first, { ...second, label: "助成件数" }],
      [first, { ...second, label: "助成した店舗数" }],
      ["structure renamed: 空き店舗への出店助成 → 空き店舗への出店助成"],
    ],
    [
      "was moved to another section",
      [
        { ...first, section: "1 雇用" },
        { ...second, section: "1 雇用" },
        { ...third, section: "2 販路" },
      ],
      [
        { ...first, section: "1 雇用" },
        { ...second, section: "2 販路" },
        { ...third, section: "2 販路" },
      ],
      ["structure moved: 空き店舗への出店助成 → 空き店舗への出店助成"],
    ],
    [
      "was moved to another sheet of the same workbook",
      [
        { ...first, sheet: "甲" },
        { ...second, sheet: "乙" },
      ],
      [
        { ...first, sheet: "乙" },
        { ...second, sheet: "乙" },
      ],
      ["structure moved: 就労支援講座 → 就労支援講座"],
    ],
    [
      "stands on a sheet of another name",
      courses.map((line) => ({ ...line, sheet: "令和3年度" })),
      courses.map((line) => ({ ...line, sheet: "令和4年度" })),
      [],
    ],
  ])("%s", (_what, before, after, expected) => expect(toldShort(before, after)).toEqual(expected));

  const whole: Sketch = {
    no: "5",
    section: "2 産業",
    name: "中小企業経営支援事業",
    label: "支援企業数",
    unit: "社",
    plan: "100社",
    actual: "90社",
  };
  const part = (more: Sketch): Sketch => ({ ...whole, ...more });
  // The first part keeps number and section, so that it looks more like the whole than the second does.
  const east = part({ name: "中小企業経営支援事業（東部）", plan: "60社", actual: "50社" });
  const west = (plan: string): Sketch =>
    part({ no: "9", section: "3 地域", name: "中小企業経営支援事業（西部）", plan, actual: "30社" });

  test.each([
    ["35社", "split?"],
    ["36社", "split?"],
    ["45社", "split?"],
    ["46社", "renamed?"],
    ["34社", "renamed?"],
    ["40件", "renamed?"],
    ["-", "renamed?"],
  ])("plans of 60社 and %s are those of a part of 100社, or not: %s", (plan, becomes) => {
    expect(toldShort([first, whole], [first, east, west(plan)])[0]).toContain(becomes);
  });

  test("was split where nothing tells which of two it is, and their names have half of its", () => {
    const alike = part({
      no: "5",
      section: "3 地域",
      name: "中小企業経営支援事業（西部）",
      plan: "80社",
      actual: "30社",
    });
    expect(toldShort([first, whole], [first, { ...east, plan: "80社" }, alike])).toEqual([
      "structure split?: 中小企業経営支援事業 → 中小企業経営支援事業（東部）+中小企業経営支援事業（西部）",
    ]);
    const named = (name: string, plan: string): Sketch => part({ name, plan, actual: "30社" });
    const [one, other] = [named("中小企業の販路", "80社"), named("中小企業の雇用", "80社")];
    expect(toldShort([first, whole], [first, one, other]).some((text) => text.includes("split"))).toBe(false);
  });

  test("were merged: the other way round", () => {
    expect(toldShort([first, east, west("40社")], [first, whole])).toEqual([
      "structure merged?: 中小企業経営支援事業（東部）+中小企業経営支援事業（西部） → 中小企業経営支援事業",
    ]);
  });

  test("no difference is told of what was split", () => {
    const [line] = compared([first, whole], [first, east, west("40社")]).lines;
    expect(line).toMatchObject({ told: { structure: { kinds: ["split"], parts: [] } }, isSure: false });
    expect(Object.keys(line!.told)).toEqual(["structure"]);
  });
});

describe("lines of one record", () => {
  test("are one by their ids, whatever they are called", () => {
    const before = stateOf([inLog(lineOf({ ...first, lineId: "a" })), inLog(lineOf({ ...second, lineId: "b" }))]);
    const after = stateOf([
      lineOf({ ...second, name: "まったく別の名称", lineId: "b" }),
      lineOf({ ...first, actual: "90人", lineId: "a" }),
    ]);
    const { lines } = changesBetween(before, after);
    expect(lines.map(({ class: name, told, isSure }) => [name, told.structure?.kinds, isSure])).toEqual([
      ["verdict", undefined, true],
      ["structure", ["renamed"], true],
    ]);
    expect(lines[0]!.told.figure?.[0]).toMatchObject({ old: 100, new: 90, difference: -10, newUnit: "人" });
  });

  test("what a log does not say is no change: numbers, places, findings", () => {
    const line = lineOf({ ...first, lineId: "a", findings: ["not-a-number"] });
    const before = stateOf([inLog({ ...line, parts: { ...line.parts, no: "", sheet: "" } })], {
      thresholds: null,
      tableFindings: null,
    });
    expect(changesBetween(before, stateOf([line]))).toMatchObject({ lines: [], unchanged: 1, tableFindings: null });
  });
});

describe("the states as wholes", () => {
  test("thresholds that differ are told, though no verdict goes by them", () => {
    const after = stateOf([lineOf(first)], { thresholds: { ...defaultPolicy, under: 0.4 } });
    const { thresholds, lines } = changesBetween(stateOf([lineOf(first)]), after);
    expect([thresholds?.old.under, thresholds?.new.under, lines.length]).toEqual([0.5, 0.4, 0]);
  });

  test("findings of the table are told beside the lines, and those that stay are counted", () => {
    const before = stateOf([lineOf({ ...first, findings: ["a", "b"] })], { tableFindings: ["x", "y"] });
    const after = stateOf([lineOf({ ...first, findings: ["b", "c"] })], { tableFindings: ["y", "z"] });
    const found = changesBetween(before, after);
    expect(found.tableFindings).toEqual({ new: ["z"], resolved: ["x"], still: ["y"] });
    expect(found.lines[0]?.told.finding).toEqual({ new: ["c"], resolved: ["a"], still: ["b"] });
    expect(found.still).toBe(1);
  });
});

describe("whether a level is reached", () => {
  const figure = compared([first], [{ ...first, actual: "101人" }]);
  test.each([
    ["verdict", false],
    ["figure", true],
    ["structure", true],
    ["wording", true],
  ] as const)("%s: %s", (level, reached) => expect(reachesClass(figure, level)).toBe(reached));

  test("each class reaches itself, and none that is severer", () => {
    for (const [at, name] of changeClasses.entries()) {
      const found = { ...figure, lines: [{ ...figure.lines[0]!, class: name }] };
      expect(changeClasses.filter((level) => reachesClass(found, level))).toEqual(changeClasses.slice(at));
    }
  });

  test("nothing is reached by nothing; a finding of the table is a finding", () => {
    const nothing = compared([first], [first]);
    expect(changeClasses.some((level) => reachesClass(nothing, level))).toBe(false);
    const told = { ...nothing, tableFindings: { new: ["x"], resolved: [], still: [] } };
    expect(changeClasses.filter((level) => reachesClass(told, level))).toEqual(["finding", "decision", "wording"]);
    const gone = { ...nothing, tableFindings: { new: [], resolved: ["x"], still: [] } };
    expect(reachesClass(gone, "finding")).toBe(true);
    const still = { ...nothing, tableFindings: { new: [], resolved: [], still: ["x"] } };
    expect(reachesClass(still, "wording")).toBe(false);
  });
});
