import { blankEntry } from "../../../../src/domain/record/entry.ts";
import type { Answer } from "../../../../src/domain/record/earlier-record.ts";
import { type LineParts, partNames } from "../../../../src/domain/record/line-parts.ts";
import { matchLines } from "../../../../src/domain/record/match/match-lines.ts";
import type { LineNow, RecordLine } from "../../../../src/domain/record/record-line.ts";

export type Sketch = Partial<LineParts>;

const nothing = Object.fromEntries(partNames.map((part) => [part, ""])) as LineParts;

const evidence = ({ planText = "", actualText = "" }: Sketch) => ({
  planText,
  actualText,
  plan: null,
  actual: null,
  rate: null,
  rank: 6,
});

export const lineNow = (parts: Sketch): LineNow => ({
  parts: { ...nothing, ...parts },
  identity: "",
  cell: "E5",
  now: () => evidence(parts),
});

export const recordLine = (parts: Sketch, lineId: string): RecordLine => ({
  lineId,
  parts: { ...nothing, ...parts },
  entry: { ...blankEntry, decision: "confirmed" },
  recorded: { ...blankEntry, decision: "confirmed" },
  seen: evidence(parts),
  basis: evidence(parts),
  inherited: false,
  signed: "",
  conflicts: [],
});

/**
 * What comes of each earlier line, in order: "name → 0" followed to the first line of now, "alike ? 0! 1" asked with the
 * first standing chosen, "taken → 0", "gone".
 */
export function matched(
  ledger: readonly Sketch[],
  now: readonly Sketch[],
  { waiting = [], answers = [] }: { readonly waiting?: readonly Sketch[]; readonly answers?: readonly Answer[] } = {},
): readonly string[] {
  const lines = ledger.map((parts, at) => recordLine(parts, `l${at}`));
  const left = waiting.map((parts, at) => recordLine(parts, `w${at}`));
  const { pairs, taken, doubts } = matchLines({ lines, waiting: left, answers }, now.map(lineNow));
  return [...lines, ...left].map((_, earlier) => {
    const pair = pairs.find((one) => one.earlier === earlier);
    if (pair !== undefined) return `${pair.stage} → ${pair.at}`;
    const put = taken.find((one) => one.earlier === earlier);
    if (put !== undefined) return `taken → ${put.candidate.at}`;
    const doubt = doubts.find((one) => one.earlier === earlier);
    if (doubt === undefined) return "gone";
    const offered = doubt.candidates.map(({ at }, index) => `${at}${index === 0 && doubt.preselected ? "!" : ""}`);
    return `${doubt.stage ?? "asked before"} ? ${offered.join(" ")}`;
  });
}
