import { type GoldenLine, goldenLines } from "../../../tools/golden-lines.ts";
import { judged, type LineSketch, type TableSketch } from "../../checks/table.ts";
import { dishonestPairs } from "../dishonest.table.ts";
import { fixture } from "../fixture.ts";
import { honestPairs } from "../honest.table.ts";
import { actualHeadings, actuals, names, planHeadings, plans } from "./forms.ts";
import { judgedLine } from "./judged-line.ts";

const file = (name: string): URL => new URL(`../../../golden/judged/${name}.txt`, import.meta.url);

const asked = (text: string, line: LineSketch, table: Omit<TableSketch, "lines"> = {}): GoldenLine => [
  text.replace(/\s+/gu, " "),
  () => judgedLine(judged({ ...table, lines: [{ no: 1, name: "事業", budget: 1_000_000, ...line }] })),
];

const crossed = <One, Other>(ones: readonly One[], others: readonly Other[]): readonly (readonly [One, Other])[] =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

goldenLines(
  "every form of a plan against every form of a result",
  file("forms"),
  crossed(plans, actuals).map(([plan, actual]) => asked(`${plan} | ${actual}`, { plan, actual })),
);

goldenLines(
  "words over the columns",
  file("headings"),
  crossed(planHeadings, actualHeadings).map(([plan, actual]) =>
    asked(
      `${plan} | ${actual}`,
      { plan: "100", actual: "95" },
      { headings: { plan, actual, name: "事業名" }, figureUnit: "人" },
    ),
  ),
);

goldenLines(
  "names of indicators, and what the figures and the sheet's own rate say beside them",
  file("names"),
  crossed(names, [
    { plan: 100, actual: 95 },
    { plan: 100, actual: 120 },
    { plan: 0, actual: 0 },
    { plan: 0, actual: 3 },
    { plan: 90, actual: 95, baseline: 110 },
    { plan: 120, actual: 95, baseline: 110 },
    { plan: 100, actual: 110, rate: "90%" },
    { plan: 100, actual: 80, rate: "125%" },
    { plan: "100以下", actual: 95 },
    { plan: "100以上", actual: "延べ95" },
    { plan: "5人減", actual: "4人減" },
  ]).flatMap(([name, figures]) => [
    asked(`指標 ${name} ${JSON.stringify(figures)}`, { indicator: name, ...figures }, { figureUnit: "人" }),
    asked(`事業 ${name} ${JSON.stringify(figures)}`, { name, ...figures }, { figureUnit: "人" }),
    asked(`単位 ${name} ${JSON.stringify(figures)}`, { unit: name, ...figures }, { sections: [name] }),
  ]),
);

interface Printed {
  readonly name: string;
  readonly plan: string;
  readonly actual: string;
  readonly published_rate?: string;
}

const printed = [
  ...fixture<{ readonly pairs: readonly Printed[] }>("pairs/printed-rates.json").pairs,
  ...fixture<{ readonly pairs: readonly Printed[] }>("pairs/printed-verdicts.json").pairs,
];

goldenLines("pairs of the tables and of published sheets", file("pairs"), [
  ...[...dishonestPairs, ...honestPairs].map(({ plan, actual, indicator, unit }) =>
    asked(`${plan} | ${actual} ${indicator ?? ""} ${unit ?? ""}`, {
      plan,
      actual,
      ...(indicator === undefined ? {} : { indicator }),
      ...(unit === undefined ? {} : { unit }),
    }),
  ),
  ...printed.map(({ name, plan, actual, published_rate }) =>
    asked(`${name} ${plan} | ${actual}`, {
      name,
      plan,
      actual,
      ...(published_rate === undefined ? {} : { rate: published_rate }),
    }),
  ),
]);
