import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

/**
 * Work is counted, not timed: what the reader looks at one character at a time, and how long a stretch it gives to
 * each search. A step that looked at the whole text for each of its figures would grow with the square.
 */
function work(text: string): number {
  let steps = 0;
  const { exec } = RegExp.prototype;
  const { charCodeAt } = String.prototype;
  RegExp.prototype.exec = function (this: RegExp, subject: string) {
    steps += this.sticky ? 32 : subject.length;
    return exec.call(this, subject);
  };
  String.prototype.charCodeAt = function (this: string, at: number) {
    steps += 1;
    return charCodeAt.call(this, at);
  };
  try {
    readQuantities(text);
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.charCodeAt = charCodeAt;
  }
  return steps;
}

describe("work", () => {
  const seeds = [
    "(",
    ")",
    "1件、",
    "1件中止",
    "1件、中止、",
    "令和4年度",
    "R4",
    "・",
    "\n",
    "1",
    "1 ",
    "1 .",
    "1,",
    "1,000",
    "1.1",
    "一",
    "千",
    "京",
    "1~",
    "1-",
    "1/",
    "(1)",
    "①",
    "①1億円",
    "99月末",
    "参考",
    "うち",
    "数",
    "数十",
    "年間",
    "約",
    "延べ",
    "3年間",
    "(R3)",
    "12人(",
    "→",
    "1人→",
    " ",
    ":",
    "ゼロ",
    "半数",
    "12人\n",
    "5人(年間)",
    "3.000社",
    "のうち",
    "30人以上の事業所 ",
    "2年間で5人",
    "1人当たり",
    "ｶﾞ",
    "😀",
    "\ud800",
    "a",
    "km",
    "「",
    "※",
    "実績値",
    "目標値(",
    "(建物7、",
    "12(回)",
    "平成30(2018)",
    "20の自治体",
    "(目標値",
    "件数",
    "の",
    "が",
    "だったが、",
  ];

  it.each(seeds)("grows with the length of %j repeated, not with its square", (seed) => {
    for (const partner of ["", "1", "人", "(", "、", "\n"]) {
      const unit = seed + partner;
      const once = work(unit.repeat(400));
      const fourfold = work(unit.repeat(1600));
      expect(fourfold).toBeLessThan(once * 5 + 5000);
    }
  });
});
