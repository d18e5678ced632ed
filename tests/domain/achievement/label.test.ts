import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, likeness, matchLabels, plainLabel } from "../../../src/domain/achievement/label.ts";

describe("likeness", () => {
  it.each([
    ["相談件数", "相談 件数", 1],
    ["「職場定着チーム」", "職場定着チーム", 1],
    ["オンライン講座", "オンライン講座受講者", 0.9],
    ["オンライン講座受講者", "オンライン講座", 0.9],
    ["ＨＰ更新", "hp更新", 1],
    ["企業開拓", "開拓企業", (0.8 * 2 * 2) / 6],
    ["相談", "見学", 0],
    ["相", "談", 0],
    ["", "", 1],
    ["", "相談", 0],
    ["・", "相談", 0],
  ])("of %s and %s", (a, b, score) => expect(likeness(a, b)).toBe(score));

  it("is the same both ways and at most 1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a label without what typing adds to it", () => {
  const character = fc.constantFrom(
    ..."相談件数ひまわりカナーぁヺヵａＡAz09０ 　\t\n・·･「」『』()[]【】〈〉:、。,Ⅲⅳ々〆か゚ﾊﾞ㈱é",
  );

  it("is the same by the short way and by the long one", () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 16 }), (label) => {
        const long = label
          .replace(/[\u2160-\u216b\u2170-\u217b]/gu, (roman) => String(((roman.charCodeAt(0) - 0x2160) % 16) + 1))
          .normalize("NFKC")
          .toLowerCase()
          .replace(/[\s・·•･「」『』()[\]【】〈〉:、。,]/gu, "");
        expect(plainLabel(label)).toBe(long);
      }),
      { numRuns: 500 },
    );
  });
});

describe("labels that cannot mean the same thing", () => {
  it.each([
    ["就職者数", "受講件数"],
    ["相談", "見学"],
    ["親子向け", "学生向け"],
    ["登録企業数", "登録団体数"],
    ["新規企業", "既存企業"],
    ["A地区", "B地区"],
    ["第1回", "第2回"],
    ["ごみ収集所", "がれき収集所"],
    ["ひまわり園", "たんぽぽ園"],
    ["受診者", "未受診者"],
  ])("%s and %s", (a, b) => expect(apart(a, b)).toBe(true));
  it.each([
    ["企業開拓", "開拓企業数"],
    ["受講者数", "者数"],
    ["相談者数", "相談件数"],
    ["セミナー参加者", "セミナー受講者数"],
    ["来場者数", "来館者数"],
    ["新規登録企業数", "登録企業数"],
    ["参加者数", "実績人数"],
    ["計画件数", "相談件数"],
    ["見込み件数", "相談件数"],
    ["地域における見守り", "地域での見守り"],
    ["健康についての講座", "健康に関する講座"],
    ["学校に対する支援", "学校への支援"],
    ["地区ごとの訪問", "地区の訪問"],
    ["", "相談"],
    ["相談", ""],
  ])("not %s and %s", (a, b) => expect(apart(a, b)).toBe(false));
});

describe("matching", () => {
  it("takes equal labels first, then the likeliest, and leaves the rest", () => {
    expect(matchLabels(["企業開拓", "研修会", "巡回"], ["研修会の開催", "開拓企業数", "展示"])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(matchLabels(["相談", "相談"], ["相談", "相談"])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(matchLabels([null], [null])).toEqual([]);
    expect(matchLabels(["相談会", "相談会場"], ["相談会の開催"])).toEqual([[0, 0]]);
  });

  it("is one to one, also where a cell holds thousands of labels", () => {
    const labels = Array.from({ length: 5000 }, (_, index) => `項目${index % 50}`);
    const pairs = matchLabels(labels, [...labels].reverse());
    expect(pairs).toHaveLength(5000);
    expect(new Set(pairs.map(([, actual]) => actual)).size).toBe(5000);
  });

  it("is by likeness where it is not equal, up to sixteen labels a side", () => {
    const many = (count: number, ending: string): readonly string[] =>
      Array.from(
        { length: count },
        (_, index) => `${String.fromCharCode(0x4e00 + index * 7)}${String.fromCharCode(0x5e00 + index * 7)}${ending}`,
      );
    expect(matchLabels(many(16, "会"), many(16, "会の日"))).toHaveLength(16);
    expect(matchLabels(many(17, "会"), many(16, "会の日"))).toEqual([]);
    expect(matchLabels(many(16, "会"), many(17, "会の日"))).toEqual([]);
    expect(matchLabels(many(17, "会"), many(17, "会"))).toHaveLength(17);
  });

  it("takes the likeliest first, and no label twice", () => {
    expect(matchLabels(["講座", "講座受講者"], ["講座受講", "講座受講者数"])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(matchLabels(["相談会の開催"], ["相談会場", "相談会"])).toEqual([[0, 1]]);
    expect(matchLabels(["相談", "相談"], ["相談"])).toEqual([[0, 0]]);
    expect(matchLabels(["相談窓口"], ["窓口相談", "相談窓口数"])).toEqual([[0, 1]]);
  });

  it("leaves labels that are hardly alike", () => {
    expect(matchLabels(["地域の見守り活動"], ["地域"])).toEqual([[0, 0]]);
    expect(matchLabels(["健康増進計画"], ["市民健康講座"])).toEqual([]);
    expect(matchLabels([null, "相談"], ["相談", null])).toEqual([[1, 0]]);
  });
});
