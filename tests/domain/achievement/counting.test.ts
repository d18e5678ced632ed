import { describe, expect, it } from "vitest";
import { countingNote, countingOf } from "../../../src/domain/achievement/counting.ts";

describe("what the words beside a figure say of how it was counted", () => {
  it.each([
    ["延べ受講者数", "cumulative"],
    ["派遣決定実人数", "net"],
    ["派遣決定 実 人数", "net"],
    ["累計登録数", "cumulative"],
    ["受講者数", null],
    ["実施回数", null],
    ["実人数（延べ人数は別掲）", null],
    ["の へ\u3099利用者数", "cumulative"],
    ["ﾉﾍﾞ利用者数", null],
    ["利用者(実 )", "net"],
    ["利用者 実", null],
    ["実施\u2F08数", null],
    [null, null],
  ])("%s: %s", (text, all) => expect(countingNote(text)).toEqual({ all, cumulativeLabels: [] }));

  it("may hold for one label only", () => {
    const note = countingNote("受講者数 (オンライン講座は延べ 受講者数)", "東京セカンドキャリア塾");
    expect(note).toEqual({ all: null, cumulativeLabels: ["オンライン講座"] });
    expect(countingOf(null, "オンライン講座", note)).toBe("cumulative");
    expect(countingOf(null, "65歳以上コース", note)).toBeNull();
  });

  it("yields to the figure's own words, then to its label's", () => {
    const note = countingNote("延べ利用者数");
    expect(countingOf("net", "登録", note)).toBe("net");
    expect(countingOf(null, "実人数", note)).toBe("net");
    expect(countingOf(null, "登録", note)).toBe("cumulative");
    expect(countingOf("total", null, note)).toBe("cumulative");
  });
});
