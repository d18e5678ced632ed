import { halfUp, rateText } from "../domain/achievement/rate-text.ts";
import type { Cause, LineChange, PartTold, SideTold } from "../domain/changes/change.ts";
import type { StateLine } from "../domain/changes/state.ts";
import { defaultPolicy, type Thresholds } from "../domain/policy.ts";
import { fieldText } from "../domain/report/log-content.ts";
import type { ReportWords } from "../domain/report/words.ts";
import type { Messages } from "./ja.ts";
import { numeral } from "./numeral.ts";
import { reportWords } from "./report-words.ts";
import { ruleNames } from "./rule-name.ts";

/** What changes are told with, in one language. */
export interface ChangeLanguage {
  readonly changes: Messages["changes"];
  readonly report: ReportWords;
  /** Of a rule's code; one that is not known is told by its code. */
  readonly ruleName: (code: string) => string;
}

export const changeLanguage = (
  parts: Parameters<typeof reportWords>[0] & Pick<Messages, "changes">,
): ChangeLanguage => ({
  changes: parts.changes,
  report: reportWords(parts),
  ruleName: ruleNames(parts.findings),
});

/** What a change is told by: one text before, one after, and what there is to say beside. */
export interface ChangeWords {
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly detail: string;
}

export interface Wording {
  readonly words: ChangeLanguage;
  /** By which rates are shown. */
  readonly thresholds: Thresholds | null;
}

const filled = (text: string, { changes }: ChangeLanguage): string => (text.trim() === "" ? changes.blank : text);

const rateOf = (rate: number | null, { words, thresholds }: Wording): string =>
  rate === null ? words.changes.nothing : rateText(rate, thresholds ?? defaultPolicy);

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** The result says more than the plan. */
const leading = (sides: readonly SideTold[]): SideTold | undefined =>
  sides.find(({ side }) => side === "actual") ?? sides[0];

function differenceOf(sides: readonly SideTold[]): string {
  const told = leading(sides);
  if (told === undefined || told.difference === null || told.difference === 0) return "";
  return signed(told.difference, `${numeral(told.difference, 6)}${told.newUnit ?? ""}`);
}

const figureText = (value: number | null, unit: string | null, words: ChangeLanguage): string =>
  value === null ? words.changes.nothing : `${numeral(value, 12)}${unit ?? ""}`;

type Texts = Pick<SideTold, "side" | "oldText" | "newText">;

/** Before and after; where the texts are one, what they were read as beside a heading that is another. */
function textsOf(told: SideTold | Texts, words: ChangeLanguage): { readonly old: string; readonly new: string } {
  if (told.oldText === told.newText && "old" in told)
    return { old: figureText(told.old, told.oldUnit, words), new: figureText(told.new, told.newUnit, words) };
  return { old: filled(told.oldText, words), new: filled(told.newText, words) };
}

function sideChange(told: SideTold, words: ChangeLanguage): string {
  const { old, new: now } = textsOf(told, words);
  return words.changes.change(words.changes.sides[told.side], old, now);
}

const partChange = ({ part, old, new: now }: PartTold, words: ChangeLanguage): string =>
  words.changes.change(words.changes.parts[part], filled(old, words), filled(now, words));

/** Of a rate or verdict why it is another, where the figures do not say it. */
function causeText(causes: readonly Cause[], { changes }: ChangeLanguage): string {
  const told = causes.filter((cause) => cause !== "figures").map((cause) => changes.causes[cause]);
  return told.length === 0 ? "" : changes.cause(told.join(changes.causeSeparator));
}

const nameOf = ({ parts }: StateLine): string => [parts.name, parts.measure].filter((text) => text !== "").join(" ");

const named = (lines: readonly StateLine[], { changes }: ChangeLanguage): string =>
  lines.map(nameOf).join(changes.separator);

/** Rules by name, one that speaks several times once. */
export const findingNames = (codes: readonly string[], words: ChangeLanguage): string =>
  [...new Set(codes)].map((code) => words.ruleName(code)).join(words.changes.separator);

/** Texts of one side alone, or of both, each with its name. */
const sideTexts = (sides: readonly (SideTold | Texts)[], which: "old" | "new", words: ChangeLanguage): string =>
  sides
    .map((told) => words.changes.beside(words.changes.sides[told.side], textsOf(told, words)[which]))
    .join(words.changes.separator);

type Teller = (change: LineChange, how: Wording) => ChangeWords;

function toldOfDecision({ told: { decision } }: LineChange, { words }: Wording): ChangeWords {
  const fields = decision?.fields ?? [];
  const texts = (which: "old" | "new"): string =>
    fields
      .map((one) =>
        words.changes.of(words.report.record.field[one.field], fieldText(one.field, one[which], words.report)),
      )
      .join(words.changes.separator);
  return { before: texts("old"), after: texts("new"), difference: "", detail: "" };
}

const outcome = (verdict: StateLine["verdict"], rate: number | null, how: Wording): string =>
  [
    ...(verdict === null ? [] : [how.words.report.verdict[verdict]]),
    ...(rate === null ? [] : [rateOf(rate, how)]),
  ].join(" ");

function toldOfVerdict({ told }: LineChange, how: Wording): ChangeWords {
  const { words } = how;
  const { verdict, rate, figure = [] } = told;
  if (verdict === undefined) throw new RangeError("no verdict is told");
  return {
    before: outcome(verdict.old, rate?.old ?? null, how),
    after: outcome(verdict.new, rate?.new ?? null, how),
    difference: differenceOf(figure),
    detail: joined([...figure.map((side) => sideChange(side, words)), causeText(verdict.causes, words)], words),
  };
}

const joined = (texts: readonly string[], { changes }: ChangeLanguage): string =>
  texts.filter((text) => text !== "").join(changes.separator);

/** Of lines that came or went what they were judged. */
function toldOfStructure({ told, before, after }: LineChange, how: Wording): ChangeWords {
  const { words } = how;
  const parts = told.structure?.parts ?? [];
  const [only, another] = parts;
  const isPair = before.length === 1 && after.length === 1;
  if (isPair && only !== undefined && another === undefined)
    return { before: filled(only.old, words), after: filled(only.new, words), difference: "", detail: "" };
  const isAlone = before.length + after.length === 1;
  const texts = (lines: readonly StateLine[]): string =>
    isAlone ? lines.map(({ verdict, rate }) => outcome(verdict, rate, how)).join("") : named(lines, words);
  const detail = joined(
    parts.map((part) => partChange(part, words)),
    words,
  );
  return { before: texts(before), after: texts(after), difference: "", detail };
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

const toldOfFinding: Teller = ({ told: { finding } }, { words }) => ({
  before: findingNames(finding?.resolved ?? [], words),
  after: findingNames(finding?.new ?? [], words),
  difference: "",
  detail: "",
});

function toldOfWording({ told: { wording } }: LineChange, { words }: Wording): ChangeWords {
  const { sides, parts } = wording ?? { sides: [], parts: [] };
  const texts = (which: "old" | "new"): string =>
    joined(
      [
        sideTexts(sides, which, words),
        ...parts.map((one) => words.changes.beside(words.changes.parts[one.part], one[which])),
      ],
      words,
    );
  return { before: texts("old"), after: texts("new"), difference: "", detail: "" };
}

const tellers: Readonly<Record<LineChange["class"], Teller>> = {
  verdict: toldOfVerdict,
  figure: ({ told: { figure = [] } }, { words }) => ({
    before: sideTexts(figure, "old", words),
    after: sideTexts(figure, "new", words),
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

export const nameOfChange = ({ before: [was], after: [is] }: LineChange, { changes }: ChangeLanguage): string => {
  const line = is ?? was;
  if (line === undefined) return "";
  const { no, label } = line.parts;
  const name = [no, nameOf(line)].filter((text) => text !== "").join(" ");
  return label === "" ? name : changes.indicator(name, label);
};

const turnMark = { better: "↑", worse: "↓", neither: "" } as const;

/** The word for what a change counts as; of one that a person is to see to with a question mark. */
export function classWord({ class: name, told, isSure }: LineChange, { changes }: ChangeLanguage): string {
  const structure = told.structure?.kinds.map((kind) => changes.structure[kind]).join(changes.causeSeparator);
  const word =
    name === "structure" && structure !== undefined
      ? structure
      : `${changes.classes[name]}${name === "verdict" ? turnMark[told.verdict?.turn ?? "neither"] : ""}`;
  return isSure ? word : changes.perhaps(word);
}
