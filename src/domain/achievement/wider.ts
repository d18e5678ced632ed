import { sidesOf } from "./antonyms.ts";
import { plainLabel } from "./label.ts";

/** What joins the names of several groups: 新規・継続, 満足＋やや満足, 「満足」「やや満足」. */
const between = /[・、,+/&「」『』]|及び|および|並びに/u;
/** How a group is told, but not which: 「満足」と回答した割合, 一般の合計. */
const manner = /と(?:回答|答え|感じ|思).*$|(?:の?(?:割合|合計|計)|以外)$/gu;
const includes = /含[むめま]|除[くいか]|以外/u;
const everybody =
  /全(?:年齢|年代|世代|学年|員|体|市民|町民|村民|住民|県民|児童|生徒|職員|利用者)|年齢(?:不問|問わず|制限なし)/u;
const ofAge = /\d(?:歳|才|年生|学年|歳児)|(?:高齢|若年|青少年|未成年)/u;
const bound = /(?:以上|以下|未満|以内|超)$/u;

const groupsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize("NFKC")
      .split(between)
      .map((group) => plainLabel(group.trim()).replace(manner, ""))
      .filter((group) => group !== ""),
  );

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  some.size > 0 && some.size < all.size && [...some].every((group) => all.has(group));

/**
 * True where one of two texts names a group and the other one that holds it: 市内 against 市内外, 満足 against
 * 満足・やや満足, 65歳以上 against 全年齢, 正規 against 会計年度任用職員を含む. The same both ways; of what only one of
 * them tells it says nothing.
 */
export function isWider(a: string, b: string): boolean {
  const [one, other] = [plainLabel(a), plainLabel(b)];
  if (one === other || one === "" || other === "") return false;
  const [groups, others] = [groupsOf(a), groupsOf(b)];
  return (
    sidesDiffer(one, other) ||
    isWithin(groups, others) ||
    isWithin(others, groups) ||
    includes.test(one) !== includes.test(other) ||
    (ofAge.test(one) && everybody.test(other)) ||
    (ofAge.test(other) && everybody.test(one)) ||
    isBounded(one, other) ||
    isBounded(other, one)
  );
}

/** 小学生 against 小中学生: on other sides of a whole, or on more of them. */
const sidesDiffer = (one: string, other: string): boolean =>
  sidesOf(one).some((sides, row) => {
    const others = sidesOf(other)[row] ?? [];
    return sides.length > 0 && others.length > 0 && sides.join() !== others.join();
  });

/** 満足 against 満足以上. */
const isBounded = (one: string, other: string): boolean => bound.test(one) && one.replace(bound, "") === other;
