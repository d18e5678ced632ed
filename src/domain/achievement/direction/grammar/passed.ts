/** What was passed on the way from the right end of a name to its head. */
export interface Passed {
  /** After an odd number of words that turn round. */
  reversed: boolean;
  /** After any such word. */
  turned: boolean;
  /** 件数, 率, 面積. */
  counted: boolean;
  /** 割合, 率. */
  share: boolean;
  /** 率, 量, 日数: can be wanted small as well as large. */
  amount: boolean;
  /** 児童, 地区. */
  carried: boolean;
  /** A predicate. */
  verb: boolean;
  /** A noun that nobody listed stands behind the head. */
  unknown: boolean;
  /** A letter of harm or lack in such a noun; "" where there is none. */
  omen: string;
  /** The nearest word before the tails is one that nobody listed. */
  unlisted: boolean;
  /** A circumstance's end: what follows to the left only proposes. */
  crossed: boolean;
}

export const nothingPassed = (): Passed => ({
  reversed: false,
  turned: false,
  counted: false,
  share: false,
  amount: false,
  carried: false,
  verb: false,
  unknown: false,
  omen: "",
  unlisted: false,
  crossed: false,
});

/** What stands behind a predicate is only whom or what it is said of, listed or not. */
export function passPredicate(passed: Passed): void {
  passed.verb = true;
  passed.unknown = false;
}

/** 〜人の割合 whose predicate nobody listed: never good by default. */
export const isOpenQuestion = ({ turned, verb, share }: Passed): boolean => turned || (verb && share);
