import { describe, expect, it, vi } from "vitest";
import { rememberingByShape, shapeOf } from "../../src/domain/by-shape.ts";
import { noteOf } from "./by-shape.names.ts";

describe("the shape of a text that only numbers things", () => {
  it.each([
    ["就労支援事業 第1号", "就労支援事業 第#号"],
    ["就労支援事業 第120号", "就労支援事業 第###号"],
    ["No.3 工区", "No.# 工区"],
    ["南2丁目の整備", "南#丁目の整備"],
    ["第１２号", "第##号"],
  ])("%s: %s", (text, shape) => expect(shapeOf(text)).toBe(shape));

  it.each([
    "就労支援事業",
    "第3期計画",
    "第2次総合計画",
    "令和4年度",
    "R4号事業",
    "65歳以上の参加者",
    "国道4号線",
    "第1,000号",
    "1.5号",
    "第1～3号",
    "上位10%",
    "令4号",
    "月2回",
    "第5回",
    "延べ100人",
  ])("%s has none: its digits may say more, or there are none", (text) => expect(shapeOf(text)).toBeNull());
});

describe("answers remembered by shape", () => {
  const asked = (answer: (text: string) => unknown) => {
    const texts: string[] = [];
    const ask = rememberingByShape((text) => {
      texts.push(text);
      return answer(text);
    });
    return { ask, texts };
  };

  it("are taken from the fourth text on, where three agreed", () => {
    const { ask, texts } = asked(() => ({ sense: "higher" }));
    const answers = ["第1号", "第2号", "第3号", "第4号", "第5号"].map(ask);
    expect(texts).toEqual(["第1号", "第2号", "第3号"]);
    expect(answers).toEqual(answers.map(() => ({ sense: "higher" })));
  });

  it("are never taken where one of the first answers otherwise", () => {
    const { ask, texts } = asked((text) => text === "第2号");
    ["第1号", "第2号", "第3号", "第4号", "第5号"].map(ask);
    expect(texts).toHaveLength(5);
    expect(ask("第6号")).toBe(false);
  });

  it("are never taken where they quote the number", () => {
    const { ask } = asked((text) => ({ proof: text }));
    expect(["第1号", "第2号", "第3号", "第4号"].map(ask)).toEqual(
      ["第1号", "第2号", "第3号", "第4号"].map((proof) => ({ proof })),
    );
  });

  it("keep numbers of other lengths apart", () => {
    const { ask, texts } = asked(() => null);
    ["第1号", "第2号", "第3号", "第10号"].map(ask);
    expect(texts).toContain("第10号");
  });

  it("begin anew after so many shapes", () => {
    const texts: string[] = [];
    const ask = rememberingByShape((text) => texts.push(text) > 0, 2);
    ["甲第1号", "乙第1号", "丙第1号", "甲第2号"].map(ask);
    expect(texts).toHaveLength(4);
  });
});

describe("what is remembered of a numbered name is what would be read anew", () => {
  const stems = [
    "就労支援事業(相談・面接会)",
    "交通事故件数",
    "延べ利用者数",
    "待機児童数（低いほど良い）",
    "満足度(5点満点)",
    "月平均来館者数",
    "1人当たり利用回数",
    "うち新規登録",
    "上半期の参加者",
    "収支差額",
  ];
  const numbered = (stem: string) => [1, 4, 5, 10, 12, 13, 31, 100, 2022, 123_456].map((n) => `${stem} 第${n}号`);

  it.each(stems.map((stem) => [stem] as const))("%s", async (stem) => {
    const anew = await readAnew();
    for (const text of numbered(stem)) expect({ text, ...noteOf(text) }).toEqual({ text, ...anew(text) });
  });
});

/** The same modules without any memory by shape. */
async function readAnew(): Promise<typeof noteOf> {
  vi.resetModules();
  vi.doMock("../../src/domain/by-shape.ts", () => ({ shapeOf, rememberingByShape: (answer: unknown) => answer }));
  try {
    return (await import("./by-shape.names.ts")).noteOf;
  } finally {
    vi.doUnmock("../../src/domain/by-shape.ts");
    vi.resetModules();
  }
}
