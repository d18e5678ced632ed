import { halfUp, rateText } from "../../domain/achievement/rate-text.ts";
import { ruleCodes, type RuleCode } from "../../domain/checks/registry.ts";
import type { Cause, FindingTold, LineChange, PartTold, SideTold } from "../../domain/changes/change.ts";
import type { StateLine, Thresholds } from "../../domain/changes/state.ts";
import { defaultPolicy } from "../../domain/policy.ts";
import { fieldText } from "../../domain/report/log-content.ts";
import type { Messages } from "../../messages/index.ts";
import { numeral } from "../../messages/numeral.ts";
import { reportWords } from "../../messages/report-words.ts";

/** What a change is told by in a table: one text before, one after, and what there is to say beside. */
export interface ChangeWords {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly detail: string;
}

export interface Wording {
  readonly words: Messages;
  /** By which rates are shown. */
  readonly thresholds: Thresholds | null;
}

const isRule = (code: string): code is RuleCode => (ruleCodes as readonly string[]).includes(code);
const ruleName = (code: string, words: Messages): string => (isRule(code) ? words.findings.words[code].name : code);

const filled = (text: string, { changes }: Messages): string => (text.trim() === "" ? changes.blank : text);

const rateOf = (rate: number | null, { words, thresholds }: Wording): string =>
  rate === null ? words.changes.nothing : rateText(rate, thresholds ?? defaultPolicy);

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** The result says more than the plan. */
const leading = (sides: readonly SideTold[]): SideTold | undefined =>
  sides.find(({ side }) => side === "actual") ?? sides[0];

function differenceOf(sides: readonly SideTold[]): string {
  const told = leading(sides);
  if (told === undefined || told.difference === null || told.difference === 0) return "";
  return signed(told.difference, `${numeral(told.difference, 6)}${told.unit ?? ""}`);
}

const sideChange = ({ side, oldText, newText }: Pick<SideTold, "side" | "oldText" | "newText">, words: Messages) =>
  words.changes.change(words.changes.sides[side], filled(oldText, words), filled(newText, words));

const partChange = ({ part, old, new: now }: PartTold, words: Messages): string =>
  words.changes.change(words.changes.parts[part], filled(old, words), filled(now, words));

/** Of a rate or verdict why it is another, where the figures do not say it. */
function causeText(causes: readonly Cause[], { changes }: Messages): string {
  const told = causes.filter((cause) => cause !== "figures").map((cause) => changes.causes[cause]);
  return told.length === 0 ? "" : changes.cause(told.join(changes.causeSeparator));
}

const nameOf = ({ parts }: StateLine): string => [parts.name, parts.measure].filter((text) => text !== "").join(" ");

const named = (lines: readonly StateLine[], { changes }: Messages): string => lines.map(nameOf).join(changes.separator);

/** Rules by name, one that speaks several times once. */
export const findingNames = (codes: readonly string[], words: Messages): string =>
  [...new Set(codes)].map((code) => ruleName(code, words)).join(words.changes.separator);

function findingDetail({ new: fresh, resolved }: FindingTold, words: Messages): string {
  const { diff } = words.cli;
  return [
    ...(fresh.length === 0 ? [] : [diff.newFinding(findingNames(fresh, words))]),
    ...(resolved.length === 0 ? [] : [diff.resolvedFinding(findingNames(resolved, words))]),
  ].join(words.changes.separator);
}

/** Texts of one side alone, or of both, each with its name. */
function sideTexts(
  sides: readonly Pick<SideTold, "side" | "oldText" | "newText">[],
  which: "oldText" | "newText",
  words: Messages,
): string {
  return sides
    .map((side) => words.changes.beside(words.changes.sides[side.side], filled(side[which], words)))
    .join(words.changes.separator);
}

type Teller = (change: LineChange, how: Wording) => ChangeWords;

function toldOfDecision({ told: { decision } }: LineChange, { words }: Wording): ChangeWords {
  const fields = decision?.fields ?? [];
  const report = reportWords(words);
  const texts = (which: "old" | "new"): string =>
    fields
      .map((one) => words.changes.of(words.record.field[one.field], fieldText(one.field, one[which], report)))
      .join(words.changes.separator);
  return { before: texts("old"), after: texts("new"), difference: "", detail: "" };
}

function toldOfVerdict({ told }: LineChange, how: Wording): ChangeWords {
  const { words } = how;
  const { verdict, rate, figure = [] } = told;
  if (verdict === undefined) throw new RangeError("no verdict is told");
  const text = (name: typeof verdict.old, of: number | null): string =>
    [words.verdicts.names[name], ...(of === null ? [] : [rateOf(of, how)])].join(" ");
  const [old, now] = rate === undefined ? [null, null] : [rate.old, rate.new];
  return {
    before: text(verdict.old, old),
    after: text(verdict.new, now),
    difference: differenceOf(figure),
    detail: joined([...figure.map((side) => sideChange(side, words)), causeText(verdict.causes, words)], words),
  };
}

const joined = (texts: readonly string[], { changes }: Messages): string =>
  texts.filter((text) => text !== "").join(changes.separator);

function toldOfStructure({ told, before, after }: LineChange, { words }: Wording): ChangeWords {
  const parts = told.structure?.parts ?? [];
  const isPair = before.length === 1 && after.length === 1;
  const [only, another] = parts;
  if (isPair && only !== undefined && another === undefined)
    return { before: filled(only.old, words), after: filled(only.new, words), difference: "", detail: "" };
  const detail = joined(
    parts.map((part) => partChange(part, words)),
    words,
  );
  return { before: named(before, words), after: named(after, words), difference: "", detail };
}

function toldOfRate({ told: { rate } }: LineChange, how: Wording): ChangeWords {
  const { words } = how;
  if (rate === undefined) throw new RangeError("no rate is told");
  const apart = rate.difference;
  return {
    before: rateOf(rate.old, how),
    after: rateOf(rate.new, how),
    difference: apart === null ? "" : words.changes.points(signed(apart, halfUp(apart * 100, 1))),
    detail: causeText(rate.causes, words),
  };
}

function toldOfFinding({ told: { finding } }: LineChange, { words }: Wording): ChangeWords {
  const told = finding ?? { new: [], resolved: [], still: [] };
  return {
    before: findingNames(told.resolved, words),
    after: findingNames(told.new, words),
    difference: "",
    detail: findingDetail(told, words),
  };
}

function toldOfWording({ told: { wording } }: LineChange, { words }: Wording): ChangeWords {
  const { sides, parts } = wording ?? { sides: [], parts: [] };
  const texts = (which: "oldText" | "newText", part: "old" | "new"): string =>
    joined(
      [
        sideTexts(sides, which, words),
        ...parts.map((one) => words.changes.beside(words.changes.parts[one.part], one[part])),
      ],
      words,
    );
  return { before: texts("oldText", "old"), after: texts("newText", "new"), difference: "", detail: "" };
}

const tellers: Readonly<Record<LineChange["class"], Teller>> = {
  verdict: toldOfVerdict,
  figure: ({ told: { figure = [] } }, { words }) => ({
    before: sideTexts(figure, "oldText", words),
    after: sideTexts(figure, "newText", words),
    difference: differenceOf(figure),
    detail: "",
  }),
  structure: toldOfStructure,
  rate: toldOfRate,
  finding: toldOfFinding,
  decision: toldOfDecision,
  wording: toldOfWording,
};

/** A line's severest change in words, and beside it what else changed of its name, place and decision. */
export function changeWords(change: LineChange, how: Wording): ChangeWords {
  const { words } = how;
  const told = tellers[change.class](change, how);
  const { structure, decision } = change.told;
  const beside = [
    ...(change.class === "structure" || structure === undefined
      ? []
      : structure.parts.map((part) => partChange(part, words))),
    ...(change.class === "decision" || decision === undefined
      ? []
      : [words.changes.of(words.changes.classes.decision, toldOfDecision(change, how).after)]),
  ];
  return { ...told, detail: joined([told.detail, ...beside], words) };
}

export const nameOfChange = ({ before: [was], after: [is] }: LineChange, { changes }: Messages): string => {
  const line = is ?? was;
  if (line === undefined) return "";
  const { no, label } = line.parts;
  const name = [no, nameOf(line)].filter((text) => text !== "").join(" ");
  return label === "" ? name : changes.indicator(name, label);
};
