import type { Indicator } from "../achievement/indicator.ts";
import { termValue } from "../achievement/rate.ts";
import { rateText } from "../achievement/rate-text.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { kindOf } from "../record/entry.ts";
import { oneLine } from "../report/draft.ts";
import { fieldText } from "../report/log-content.ts";
import { type Rank, verdictOf } from "../report/look.ts";
import { optionsOf } from "../report/options.ts";
import { sourceText } from "../report/ledger-source.ts";
import type { FigureCell } from "../sheet/records/reading.ts";
import { type Calculated, calculatedOf, calculationText, criterionText } from "./calculation.ts";
import type { PaperLine } from "./paper-program.ts";
import type { Policy } from "../policy.ts";
import type { PaperWords } from "./words.ts";

export type SideName = "plan" | "actual";

const cellOf = (indicator: Indicator, side: SideName): FigureCell | null =>
  side === "plan" ? indicator.planCell : indicator.actualCell;

export const writtenText = ({ indicator }: PaperLine, side: SideName, words: PaperWords): string =>
  sourceText(cellOf(indicator, side)) ?? words.blankCell;

/** "一覧.xlsx › 令和4年度 › F7" */
export function placeText({ indicator, sheet }: PaperLine, side: SideName, file: string, words: PaperWords): string {
  const cell = cellOf(indicator, side);
  if (cell === null) return words.none;
  return [file, cell.sheet ?? sheet, cell.address].filter((part) => part !== "").join(" › ");
}

function quantityText(quantity: Quantity, words: PaperWords): string {
  const { value, upper, unit, bound, label, period, asOf, counting, per, kind, isStrict, direction } = quantity;
  const range = upper === null ? "" : `～${words.figure(upper)}`;
  const limit =
    bound === null || bound === "range"
      ? ""
      : isStrict && bound !== "approximate"
        ? words.strictly[bound]
        : words.bound[bound];
  const figure = `${bound === "approximate" ? limit : ""}${words.figure(value)}${range}${unit ?? ""}${per === null ? "" : `/${per}`}${bound === "approximate" ? "" : limit}`;
  const said = [
    ...(label === null ? [] : [label]),
    ...(kind === "level" || (kind === "change" && direction === null) ? [] : [words.kind[kind]]),
    ...(counting === null ? [] : [words.counting[counting]]),
    ...(period === null ? [] : [period]),
    ...(asOf === null ? [] : [words.asOf(asOf)]),
  ];
  return said.length === 0 ? figure : `${figure}（${said.join(words.partSeparator)}）`;
}

/** What was made of a cell's characters for this indicator. */
export function readText({ indicator }: PaperLine, side: SideName, words: PaperWords): string {
  const quantities =
    side === "plan" ? (indicator.planQuantity === null ? [] : [indicator.planQuantity]) : indicator.actualQuantities;
  const cell = cellOf(indicator, side);
  if (quantities.length > 0) return quantities.map((one) => quantityText(one, words)).join(words.partSeparator);
  const reading = cell?.reading;
  if (reading?.day !== null && reading?.day !== undefined) return reading.day.text;
  if (reading?.done !== null && reading?.done !== undefined) return words.done[reading.done];
  const figure = indicator[side];
  return figure === null ? words.none : `${words.figure(figure)}${indicator.unit ?? ""}`;
}

export const unreadText = ({ indicator }: PaperLine, words: PaperWords): string =>
  indicator.residue.length === 0 ? "" : words.unread(indicator.residue.map(({ text }) => text));

/** What counts: with the reading, or the figures, that people chose; null where nothing is calculated. */
function calculatedIn({ decided, indicator, record }: PaperLine, policy: Policy): Calculated | null {
  const { plan, actual, basis, rate, verdict, unit } = decided;
  const chosen = optionsOf(indicator, policy).find(({ key }) => key === record.entry.reading)?.alternative;
  if (
    chosen !== undefined &&
    chosen.basis === basis &&
    termValue(chosen.plan) === plan &&
    termValue(chosen.actual) === actual
  )
    return { basis, plan: chosen.plan, actual: chosen.actual, rate, verdict, unit };
  const isAsRead = plan === indicator.plan && actual === indicator.actual;
  return calculatedOf(isAsRead ? decided : { ...decided, actualQuantities: [] });
}

/** The calculation of what counts. */
export function lineCalculation(line: PaperLine, policy: Policy, words: PaperWords): string {
  const { decided, record } = line;
  if (kindOf(record.entry) === "exclude") return words.excluded;
  if (decided.basis.kind === "choice" || decided.basis.kind === "none") return words.noCalculation[decided.basis.kind];
  const calculated = calculatedIn(line, policy);
  return calculated === null ? words.noCalculation.none : calculationText(calculated, policy, words);
}

export function judgedText(line: PaperLine, policy: Policy, words: PaperWords): string {
  const { decided, indicator, record } = line;
  const { report } = words;
  const verdict = report.verdict[decided.verdict];
  const isRated = decided.rate !== null && decided.basis.kind.endsWith("ratio");
  const range = isRated ? criterionText(decided.verdict, policy, words) : "";
  const isOpen = decided === indicator || decided.verdict === indicator.verdict;
  const why = [
    range === "" ? verdict : words.judged(verdict, range),
    report.ledger.basis[decided.basis.kind],
    decided.overTarget ? report.ledger.overTarget : "",
    isOpen && record.entry.decision !== "exclude" ? report.reason(indicator) : "",
  ];
  return why.filter((text) => text !== "").join("　");
}

/** Each reading that the figures leave open, with what it comes to; the one that was chosen is marked. */
export function readingTexts(line: PaperLine, policy: Policy, words: PaperWords): readonly string[] {
  const { indicator, options, record } = line;
  return options.map(({ key, alternative, outcome }) => {
    const calculation = calculationText(
      {
        basis: alternative.basis,
        plan: alternative.plan,
        actual: alternative.actual,
        rate: outcome.rate,
        verdict: outcome.verdict,
        unit: indicator.unit,
      },
      policy,
      words,
    );
    const told = words.reading(words.report.alternative(alternative, indicator.unit), calculation, outcome.verdict);
    return key === record.entry.reading ? `${words.chosen}${told}` : told;
  });
}

/** What a person decided, with figures, ground and comment; "" where nobody did. */
export function decidedText(line: PaperLine, policy: Policy, words: PaperWords): string {
  const { entry, basis } = line.record;
  const { report } = words;
  const field = (name: "reading" | "ground" | "comment"): string =>
    entry[name] === "" ? "" : words.named(report.record.field[name], readingOrText(name, line, words));
  const parts = [
    entry.decision === "" ? "" : fieldText("decision", entry.decision, report),
    field("reading"),
    entry.correctedPlan === "" && entry.correctedActual === ""
      ? ""
      : words.corrected(entry.correctedPlan, entry.correctedActual),
    field("ground"),
    field("comment"),
    basis === null
      ? ""
      : words.decidedUpon(
          oneLine(basis.planText),
          oneLine(basis.actualText),
          basis.rate === null ? "" : rateText(basis.rate, policy),
          report.verdict[verdictOf(basis.rank as Rank)],
        ),
  ];
  return parts.filter((text) => text !== "").join("\n");
}

function readingOrText(name: "reading" | "ground" | "comment", line: PaperLine, words: PaperWords): string {
  const { entry } = line.record;
  if (name !== "reading") return entry[name];
  const { indicator } = line;
  const option = line.options.find(({ key }) => key === entry.reading);
  return option === undefined
    ? fieldText("reading", entry.reading, words.report)
    : words.report.alternative(option.alternative, indicator.unit);
}

export function signedText({ record: { entry } }: PaperLine, words: PaperWords): string {
  const { field } = words.report.record;
  const parts = (
    [
      ["by", "on"],
      ["reviewer", "reviewed"],
    ] as const
  ).map(([name, day]) =>
    entry[name] === "" && entry[day] === "" ? "" : words.named(field[name], words.by(entry[name], entry[day])),
  );
  return parts.filter((text) => text !== "").join("　");
}

export function followUpText({ record: { entry } }: PaperLine, words: PaperWords): string {
  const parts = (["followClass", "follow", "followText", "followOn"] as const).map((name) =>
    entry[name] === "" ? "" : words.named(words.report.record.field[name], fieldText(name, entry[name], words.report)),
  );
  return parts.filter((text) => text !== "").join("　");
}
