import type { PartialFact, Whence } from "../../../../src/domain/sheet/records/partial-fact.ts";
import { partialFactOf } from "../../../../src/domain/sheet/records/partial-fact-of.ts";
import { type GoldenLine, goldenLines } from "../../../tools/golden-lines.ts";
import { words } from "./words.ts";

const whences: Readonly<Record<Whence, true>> = {
  cell: true,
  "unit-column": true,
  indicator: true,
  measure: true,
  name: true,
  heading: true,
  section: true,
  title: true,
  sheet: true,
  policy: true,
  person: true,
};

function factLine({ coverage, counting, bound, per, role, class: kind, extent, unit }: PartialFact): string {
  const time =
    coverage === null
      ? "no time"
      : `${coverage.how} ${coverage.told} ${coverage.from ?? ""}-${coverage.to ?? ""} ${coverage.years ?? ""}${coverage.isFinal ? " final" : ""}${coverage.isRelative ? " relative" : ""} ${coverage.meanOf ?? ""} ${coverage.text}`;
  const said = { counting, bound, per, role, class: kind, extent, unit: unit && `${unit.unit}×${unit.multiplier}` };
  return [time, ...Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))].join(
    " / ",
  );
}

const asked: readonly GoldenLine[] = words.flatMap((text) =>
  (Object.keys(whences) as Whence[]).map((whence): GoldenLine => {
    const year = whence === "policy" ? null : 2022;
    return [`${whence}: ${text}`, () => factLine(partialFactOf(text, whence, year))];
  }),
);

goldenLines(
  "what words say of the figures beside them",
  new URL("../../../golden/words/partial-facts.txt", import.meta.url),
  asked,
);
