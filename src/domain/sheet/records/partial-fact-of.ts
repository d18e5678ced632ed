import { plainWords, qualifiersIn } from "../../quantity/qualifiers-in.ts";
import { countingIn } from "../../quantity/counting-words.ts";
import type { Bound, Counting, ReadingContext } from "../../quantity/quantity.ts";
import type { Coverage } from "../../time/coverage.ts";
import { coverageFrom } from "../../time/coverage-of.ts";
import type { TimeKind, TimeWord } from "../../time/time-word.ts";
import { squeezedWithout, timeWordsIn } from "../../time/time-words.ts";
import { classIn, extentIn, forecastWords, partWords, previousWords, roleNouns } from "../words/fact-words.ts";
import type { FactRole, IndicatorClass, PartialFact, Whence } from "./partial-fact.ts";

export { extentIn, forecastWords } from "../words/fact-words.ts";

const counted: readonly TimeKind[] = ["cumulative", "mean"];
const countedAt: readonly TimeKind[] = [...counted, "stretch", "as-of", "year-end", "reference-day"];

/**
 * Which words of time count where. A program's name has years and periods of its own (令和元年豪雨災害復旧, 5か年計画策定); a
 * title names the years of its plan (令和3年度～令和7年度), which no figure adds up.
 */
const telling: Readonly<Record<Whence, readonly TimeKind[] | "all">> = {
  cell: "all",
  "unit-column": "all",
  indicator: countedAt,
  measure: countedAt,
  name: counted,
  heading: "all",
  section: [...countedAt, "year", "offset", "unknown-part", "whole-year"],
  title: ["year", "stretch", "as-of", "year-end", "reference-day"],
  sheet: ["year", "stretch", "as-of", "year-end"],
  policy: "all",
  person: "all",
};

/** 年度途中, 中間報告 of a whole sheet; 半期, 四半期 and 中間目標 there are as often of how it is cut, or of its plan. */
const midway = /途中|報告|中間(?:集計|時点)/u;
const isOfSheet = (whence: Whence): boolean => whence === "title" || whence === "sheet";

const tells = (whence: Whence, { kind, text }: TimeWord): boolean => {
  const kinds = telling[whence];
  return kinds === "all" || kinds.includes(kind) || (kind === "unknown-part" && isOfSheet(whence) && midway.test(text));
};

/**
 * What words beside figures say of them, read with the cell's own grammar. `sheetYear` is the fiscal year that 上半期
 * and 前年度 go by. Each question is answered when it is asked: of a program's name hardly any is.
 */
export const partialFactOf = (text: string, whence: Whence, sheetYear: number | null): PartialFact =>
  new FactInWords(text, whence, sheetYear);

class FactInWords implements PartialFact {
  readonly whence: Whence;
  readonly text: string;
  readonly #sheetYear: number | null;
  #coverage: Coverage | null | undefined;
  #scope: readonly string[] | undefined;
  #extent: PartialFact["extent"] | undefined;

  constructor(text: string, whence: Whence, sheetYear: number | null) {
    this.text = text;
    this.whence = whence;
    this.#sheetYear = sheetYear;
  }

  get coverage(): Coverage | null {
    if (this.#coverage === undefined) {
      const words = timeWordsIn(this.text, this.#sheetYear).filter((word) => tells(this.whence, word));
      this.#coverage = coverageFrom(words, this.#sheetYear);
    }
    return this.#coverage;
  }

  get counting(): Counting | null {
    return countingIn(plainWords(this.text)) === null ? null : countingIn(plainWords(this.#bare));
  }

  get bound(): Bound | null {
    return qualifiersIn(this.text).bound;
  }

  get per(): string | null {
    return qualifiersIn(this.text).per;
  }

  get unit(): ReadingContext | null {
    return qualifiersIn(this.text).unit;
  }

  get role(): FactRole | null {
    return roleIn(this.text);
  }

  get class(): IndicatorClass | null {
    return classIn(this.text);
  }

  get extent(): PartialFact["extent"] {
    if (this.#extent === undefined) this.#extent = extentOf(this.#bare);
    return this.#extent;
  }

  get scope(): readonly string[] {
    if (this.#scope === undefined) this.#scope = scopeOf(this.#bare);
    return this.#scope;
  }

  /** 累計 says when, 延べ how: what is a word of time is no word of counting. */
  get #bare(): string {
    return squeezedWithout(this.text, timeWordsIn(this.text, this.#sheetYear));
  }
}

/** 令和4年度 / 目標値(R4): the noun nearest to the end decides; a remark in brackets comes after it and does not count. */
function roleIn(text: string): FactRole | null {
  const bare = text.normalize("NFKC").replace(/\s/gu, "");
  const outside = bare.replace(/\([^()]*\)/gu, "");
  const words = outside === "" ? bare : outside;
  if (previousWords.test(words)) return "previous";
  if (partWords.test(words)) return "part";
  if (forecastWords.test(words)) return "forecast";
  let role: FactRole | null = null;
  let latest = 0;
  for (const [name, nouns] of Object.entries(roleNouns) as readonly (readonly [keyof typeof roleNouns, RegExp])[]) {
    const at = [...words.matchAll(nouns)].at(-1);
    const end = at === undefined ? 0 : at.index + at[0].length;
    if (end > latest) [role, latest] = [name, end];
  }
  return role;
}

const columnNoun = /(?:の?(?:目標|計画|予定|見込み?|実績|結果|成果)(?:値|量|数|数値)?)+$/u;

function extentOf(bare: string): PartialFact["extent"] {
  for (const piece of scopeOf(bare)) {
    const extent = extentIn(piece);
    if (extent !== null) return extent;
  }
  return null;
}

const scopeOf = (bare: string): readonly string[] =>
  bare
    .split(/[|()（）[\]【】〔〕・、,:]/u)
    .map((piece) => piece.replace(columnNoun, ""))
    .filter((piece) => piece !== "");
