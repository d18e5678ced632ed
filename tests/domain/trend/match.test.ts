import { describe, expect, it } from "vitest";
import { linksSaid, type ProgramSketch, trendOf } from "./sketch.ts";

const named = (...names: readonly string[]): readonly ProgramSketch[] => names.map((name) => ({ name }));

type Case = readonly [
  shows: string,
  before: readonly ProgramSketch[],
  after: readonly ProgramSketch[],
  links: readonly string[],
];

const merged = (plans: readonly [number, number], whole: number): Case[1][] => [
  [
    { name: "業界団体との再就職相談", indicators: [{ plan: plans[0] }] },
    { name: "再就職相談会", indicators: [{ plan: plans[1] }] },
  ],
  [{ name: "業界団体との再就職相談会", indicators: [{ plan: whole }] }],
];

const cases: readonly Case[] = [
  ["one name", named("就労支援"), named("就労支援"), ["就労支援 → 就労支援 name"]],
  ["width and spaces count for nothing", named("ＩＴ 支援"), named("IT支援"), ["ＩＴ 支援 → IT支援 name"]],
  ["digits count: 1.5 is not 15", named("第1.5期計画"), named("第15期計画"), ["第1.5期計画 ?! 第15期計画 alike"]],
  ["numbers are no key", [{ no: "1", name: "水道管の更新" }], [{ no: "1", name: "図書館の運営" }], []],
  [
    "a status mark is no part of the name",
    named("就労支援（新規）"),
    named("就労支援"),
    ["就労支援（新規） → 就労支援 status"],
  ],
  [
    "the whole name before the name without marks",
    named("就労支援（新規）", "就労支援"),
    named("就労支援", "就労支援（新規）"),
    ["就労支援 → 就労支援 name", "就労支援（新規） → 就労支援（新規） name"],
  ],
  [
    "other brackets are asked about",
    named("就労支援（第2期）"),
    named("就労支援"),
    ["就労支援（第2期） ?! 就労支援 brackets"],
  ],
  [
    "seven tenths of a name, and like no other",
    named("若者就労支援事業"),
    named("若者就労応援事業"),
    ["若者就労支援事業 ?! 若者就労応援事業 alike"],
  ],
  [
    "what both of two are like nobody can say",
    named("若者就労支援事業"),
    named("若者就労支援事業Ａ", "若者就労支援事業Ｂ"),
    ["若者就労支援事業 ?! 若者就労支援事業Ａ parts split", "若者就労支援事業 ?! 若者就労支援事業Ｂ parts split"],
  ],
  [
    "a second one a fifth behind is no part of it",
    named("若者就労支援事業"),
    named("若者就労支援事業Ａ", "若者就労支援講座"),
    ["若者就労支援事業 ?! 若者就労支援事業Ａ alike"],
  ],
  ["nothing in common is not asked about", named("水道管の更新"), named("図書館の運営"), []],
  ["the end of most names (支援事業) is too little", named("高齢者見守り支援事業"), named("若者創業支援事業"), []],
  [
    "parts whose plans come to the whole's",
    ...(merged([100, 200], 300) as [Case[1], Case[2]]),
    [
      "業界団体との再就職相談 ?! 業界団体との再就職相談会 parts merged",
      "再就職相談会 ?! 業界団体との再就職相談会 parts merged",
    ],
  ],
  [
    "… within five of a hundred",
    ...(merged([100, 215], 300) as [Case[1], Case[2]]),
    [
      "業界団体との再就職相談 ?! 業界団体との再就職相談会 parts merged",
      "再就職相談会 ?! 業界団体との再就職相談会 parts merged",
    ],
  ],
  [
    "… and no more",
    ...(merged([100, 216], 300) as [Case[1], Case[2]]),
    ["業界団体との再就職相談 ?! 業界団体との再就職相談会 alike"],
  ],
  [
    "namesakes are told apart by their sections",
    [
      { section: "1 福祉", name: "事務費" },
      { section: "2 産業", name: "事務費" },
    ],
    [
      { section: "2 産業", name: "事務費" },
      { section: "1 福祉", name: "事務費" },
    ],
    ["事務費 → 事務費 name", "事務費 → 事務費 name"],
  ],
  [
    "a program that moved to another section is the same",
    [{ section: "1 福祉", name: "就労支援" }],
    [{ section: "2 産業", name: "就労支援" }],
    ["就労支援 → 就労支援 name"],
  ],
  [
    "without names all that the lines say must be the same",
    [{ no: "12", indicators: [{ planText: "500戸" }] }],
    [{ no: "12", indicators: [{ planText: "500戸" }] }],
    ["－ → － same-lines"],
  ],
  [
    "… or a person is asked",
    [{ no: "112", indicators: [{ planText: "500戸" }] }],
    [{ no: "12", indicators: [{ planText: "500戸" }] }],
    ["－ ? － nameless"],
  ],
  [
    "nothing speaks for two without names of two sections and of other indicators",
    [{ section: "1 福祉", indicators: [{ unit: "戸", label: "住宅" }] }],
    [{ section: "2 産業", indicators: [{ unit: "社", label: "企業" }] }],
    [],
  ],
];

describe("programs of two years", () => {
  it.each(cases)("%s", (_shows, before, after, links) => {
    expect(linksSaid(trendOf([before, after]))).toEqual(links);
  });

  it("what was gone for a year is found again", () => {
    const trend = trendOf([named("就労支援", "図書館"), named("図書館"), named("就労支援", "図書館")]);
    expect(linksSaid(trend)).toEqual(["図書館 → 図書館 name", "就労支援 → 就労支援 name", "図書館 → 図書館 name"]);
    const [thread] = trend.threads.filter(({ programs }) => programs.length === 2);
    expect(thread?.ended).toBe(null);
    // It is not of the year right before.
    expect(thread?.series[0]?.points.map(({ movement }) => movement)).toEqual([null, null]);
  });
});

describe("what a person answered", () => {
  const before = named("早期再就職緊急支援", "水道管の更新");
  const after = named("早期再就職の応援", "図書館の運営");
  const answered = (earlier: string, later: string, answer: "same" | "different" | "later" | null) => ({
    earlier: `2021|${earlier}`,
    later: `2022|${later}`,
    answer,
    note: "",
    earlierName: earlier,
    laterName: later,
  });

  it("is followed where no name says it", () => {
    const { links, totals } = trendOf([before, after], [answered("水道管の更新", "図書館の運営", "same")]);
    expect(links.map(({ standing }) => standing)).toContain("confirmed");
    expect(totals[1]).toMatchObject({ confirmed: 1 });
  });

  it("parts what a name would have linked", () => {
    const trend = trendOf([named("就労支援"), named("就労支援")], [answered("就労支援", "就労支援", "different")]);
    expect(linksSaid(trend)).toEqual(["就労支援 × 就労支援 answered"]);
    expect(trend.totals[1]).toMatchObject({ fresh: 1, ended: 1, auto: 0 });
  });

  it("settles a merger with all of its parts, of which nothing is reckoned", () => {
    const trend = trendOf(
      [named("相談窓口", "研修講座"), named("就労支援")],
      [answered("相談窓口", "就労支援", "same"), answered("研修講座", "就労支援", "same")],
    );
    expect(linksSaid(trend)).toEqual(["相談窓口 ⇒ 就労支援 answered merged", "研修講座 ⇒ 就労支援 answered merged"]);
    expect(trend.threads.map(({ began, ended }) => [began, ended])).toEqual([
      ["merged", null],
      [null, "merged"],
      [null, "merged"],
    ]);
    expect(trend.totals[1]).toMatchObject({ fresh: 0, ended: 0, merged: 1 });
  });

  it("of two that go with others now is kept", () => {
    const open = answered("早期再就職緊急支援", "図書館の運営", "later");
    const trend = trendOf([before, after], [open, answered("早期再就職緊急支援", "早期再就職の応援", "same")]);
    expect(trend.waiting).toEqual([open]);
  });

  it("of programs that are in no list is kept", () => {
    const kept = answered("消えた事業", "就労支援", "same");
    expect(trendOf([named("就労支援"), named("就労支援")], [kept]).waiting).toEqual([kept]);
  });
});
