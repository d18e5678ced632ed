import { remembering } from "../../remembering.ts";
import type { classWords } from "./fact-words.ts";

export type ClassName = keyof typeof classWords;

const marks = /[\s・:：①-⑳\d]/gu;
const behind = /(?:指標|目標|項目|系)$/u;

/** Words that a cell of a column of kinds holds and nothing else; null where a kind of indicator has no class of ours. */
const words: readonly (readonly [RegExp, ClassName | null])[] = [
  [/^(?:(?:事業)?活動|アウトプット|outputs?|activity|activities)$/u, "activity"],
  [
    /^(?:(?:初期|短期|中期|中間|長期|最終|直接)?(?:成果|アウトカム)|効果|outcomes?|(?:initial|intermediate|final)outcomes?)$/u,
    "outcome",
  ],
  [/^(?:投入|インプット|コスト|inputs?|costs?)$/u, "cost"],
  [/^対象$/u, "target-population"],
  [/^(?:効率性?|有効性|インパクト|その他)$/u, null],
];

const kindOf = (text: string): ClassName | null | undefined =>
  words.find(([pattern]) => pattern.test(text.replace(behind, "")))?.[1];

/** 成果（アウトカム） says the same twice. */
const twice = /^([^()]+)\(([^()]+)\)$/u;

/**
 * The class that a cell says by itself: 活動, 成果指標②, アウトカム, アウトプット（活動指標）; null where it is a kind without one
 * (効率指標); undefined where it says anything else.
 */
export const classOfCell = remembering((text: string): ClassName | null | undefined => {
  if (text.length > 24) return undefined;
  const bare = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(marks, "")
    .replace(/^[[【<〈](.*)[\]】>〉]$/u, "$1");
  const [, outer, inner] = twice.exec(bare) ?? [];
  if (outer === undefined || inner === undefined) return kindOf(bare);
  const [one, other] = [kindOf(outer), kindOf(inner)];
  return one !== undefined && one === other ? one : undefined;
});
