import type { Indicator } from "../../../../src/domain/achievement/indicator.ts";
import { alternativeKeys } from "../../../../src/domain/achievement/alternative.ts";
import type { Review } from "../../../../src/domain/review.ts";

const round = (value: number | null): string => (value === null ? "–" : String(Math.round(value * 1e6) / 1e6));

const stated = (params: Readonly<Record<string, string | number>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(",");

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");

function indicatorLine(indicator: Indicator): string {
  const { basis, direction, coverage, alternatives } = indicator;
  const keys = alternativeKeys(alternatives);
  const readings = alternatives.map(
    ({ rate, basis: open, params }, index) => `${keys[index]}(${open.kind} ${round(rate)} ${stated(params)})`,
  );
  return oneLine(
    [
      `${indicator.label ?? ""}:${round(indicator.plan)}|${round(indicator.actual)}${indicator.unit ?? ""}`,
      indicator.kind,
      `${Object.values(basis).join(" ")} ${round(indicator.rate)} ${indicator.verdict}${indicator.overTarget ? " over" : ""}`,
      `${direction.value} ${direction.whence} ${direction.proof} ${direction.formula ?? ""} ${direction.against ?? ""}`,
      coverage === null
        ? ""
        : `${coverage.how} ${coverage.told} ${coverage.from ?? ""}-${coverage.to ?? ""} ${coverage.text} ${coverage.whence}`,
      `${indicator.asOf ?? ""} ${indicator.planRole ?? ""} ${indicator.class ?? ""} ${round(indicator.baseline)} ${indicator.residue.map(({ text }) => text).join()}`,
      indicator.reason === null ? "" : `${indicator.reason} ${stated(indicator.reasonParams)}`,
      readings.join("; "),
    ].join(" / "),
  );
}

/** All that a judgement says of a sheet's lines, in one line: what a changed rule would change. */
export const judgedLine = ({ rows, findings }: Review): string =>
  [
    ...rows.map(({ verdict, indicators }) => `${verdict} { ${indicators.map(indicatorLine).join(" } { ")} }`),
    findings.length === 0 ? "no finding" : findings.map(({ rule }) => rule).join(" "),
  ].join(" ¶ ");
