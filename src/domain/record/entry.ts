/** 確認済 · 要説明 · 修正 · 対象外: what a person makes of an indicator's verdict. */
export const decisionKinds = ["confirmed", "explain", "correct", "exclude"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** 未着手 · 措置中 · 措置済 · 措置しない: what came of a finding. */
export const followUps = ["not-begun", "under-way", "done", "none"] as const;
export type FollowUp = (typeof followUps)[number];

/** What a person types of one indicator, in the order of the ledger's columns. */
export const entryFields = [
  "decision",
  "reading",
  "comment",
  "by",
  "on",
  "correctedPlan",
  "correctedActual",
  "ground",
  "reviewer",
  "reviewed",
  "followClass",
  "follow",
  "followText",
  "followOn",
] as const;
export type EntryField = (typeof entryFields)[number];

/**
 * What a person typed; "" where blank. A word of a drop-down is its key (`decision`: DecisionKind, `follow`: FollowUp,
 * `reading`: the key of a reading that the line offers), whichever language it was chosen in; any other text stays as
 * typed. Days are yyyy-mm-dd where their cell is a date, else as typed; figures are plain decimals wherever they
 * can be read as one, else as typed.
 */
export type Entry = Readonly<Record<EntryField, string>>;

export const blankEntry: Entry = Object.freeze(Object.fromEntries(entryFields.map((field) => [field, ""]))) as Entry;

export const isBlank = (entry: Entry): boolean => entryFields.every((field) => entry[field] === "");

export const changedFields = (before: Entry, after: Entry): readonly EntryField[] =>
  entryFields.filter((field) => before[field] !== after[field]);

/** What the second signature (査閲) stands under: everything up to it. */
const signedFields: readonly EntryField[] = [
  "decision",
  "reading",
  "comment",
  "by",
  "on",
  "correctedPlan",
  "correctedActual",
  "ground",
];

/** Equal while nothing of what a reviewer signed was changed. */
export const signedText = (entry: Entry): string => JSON.stringify(signedFields.map((field) => entry[field]));

const isKind = (text: string): text is DecisionKind => (decisionKinds as readonly string[]).includes(text);

/** The decision as one of the four; null where there is none, or another word stands there. */
export const kindOf = ({ decision }: Pick<Entry, "decision">): DecisionKind | null =>
  isKind(decision) ? decision : null;

/** A figure as it is kept, so that one typed as text (９０, 1,680) is the same once a cell holds it as a number; other texts as typed. */
export function figureKept(text: string): string {
  const figure = figureOf(text);
  return figure === null ? text : String(figure);
}

/** A typed figure; null where it is none. */
export function figureOf(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(",", "").trim();
  if (!/^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/iu.test(plain)) return null;
  return Number(plain);
}
