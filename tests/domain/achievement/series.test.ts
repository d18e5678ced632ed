import { describe, expect, it } from "vitest";
import { SeriesOfSheet, type TimeOfSeries } from "../../../src/domain/achievement/series.ts";
import type { Policy } from "../../../src/domain/policy.ts";
import { judged, type LineSketch, type TimeSketch } from "../checks/table.ts";

type Times = readonly TimeSketch[];

/** The series of a line's first indicators, on a sheet of 令和4年度. */
function seriesOf(line: LineSketch, policy: Partial<Policy> = {}, headings: Record<string, string> = {}) {
  const review = judged({ lines: [{ no: 1, name: "事業", ...line }], policy, headings });
  const row = review.rows.at(0)!;
  const series = new SeriesOfSheet(review);
  return row.indicators.map((indicator) => series.of(row, indicator, 2022));
}

const month = (at: number | null | undefined): string =>
  at == null ? "?" : `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;

/** 2021-04…2022-03 100 80 0.8 nearly */
const short = ({ coverage, plan, actual, rate, verdict, reason, isJudged }: TimeOfSeries): string =>
  [
    coverage === null ? "?" : `${month(coverage.from)}…${month(coverage.to)}`,
    plan ?? "-",
    actual ?? "-",
    rate === null ? "-" : Math.round(rate * 1e4) / 1e4,
    reason ?? verdict,
    ...(isJudged ? ["judged"] : []),
  ].join(" ");

const first = (line: LineSketch, policy: Partial<Policy> = {}, headings: Record<string, string> = {}) =>
  seriesOf(line, policy, headings)[0]?.map(short);

const years = (...figures: readonly (readonly [TimeSketch["plan"], TimeSketch["actual"]])[]): Times =>
  figures.map(([plan = null, actual = null], index) => ({ said: `令和${index + 2}年度`, plan, actual }));

describe("the series of an indicator", () => {
  it("is the judged pair alone where the sheet has nothing else, as it says its time", () => {
    expect(first({ plan: "100人", actual: "80人" })).toEqual(["? 100 80 0.8 nearly judged"]);
  });

  it.each<[string, LineSketch, string[]]>([
    [
      "earlier years and later ones, each by itself",
      {
        plan: "100人",
        actual: "80人",
        times: [...years(["80人", "88人"], ["90人", "30人"]), { said: "令和5年度", plan: "110人" }],
      },
      [
        "2020-04…2021-03 80 88 1.1 achieved",
        "2021-04…2022-03 90 30 0.3333 far-under",
        "2022-04…2023-03 100 80 0.8 nearly judged",
        "2023-04…2024-03 110 - - actual-missing",
      ],
    ],
    [
      "quarters before their year, none of them added up",
      {
        plan: "100人",
        actual: "95人",
        times: [
          { said: "第1四半期", plan: "25人", actual: "20人" },
          { said: "第2四半期", plan: "25人", actual: "25人" },
          { said: "第3四半期", plan: "25人", actual: "25人" },
          { said: "第4四半期", plan: "25人", actual: "25人" },
        ],
      },
      [
        "2022-04…2022-06 25 20 0.8 nearly",
        "2022-07…2022-09 25 25 1 achieved",
        "2022-10…2022-12 25 25 1 achieved",
        "2023-01…2023-03 25 25 1 achieved",
        "2022-04…2023-03 100 95 0.95 nearly judged",
      ],
    ],
    [
      "the half year beside the year that is planned for, where the two cannot be divided",
      { plan: "100人", actual: "48人(上半期)" },
      ["2022-04…2022-09 - 48 - period-mismatch judged", "2022-04…2023-03 100 - - period-mismatch judged"],
    ],
    [
      "another unit is to be checked",
      { plan: "100人", actual: "80人", times: years(["10回", "8回"]) },
      ["2020-04…2021-03 10 8 - unit-mismatch", "2022-04…2023-03 100 80 0.8 nearly judged"],
    ],
    [
      "another kind is to be checked",
      { plan: "100人", actual: "80人", times: years(["10人増", "8人増"]) },
      ["2020-04…2021-03 10 8 - kind-mismatch", "2022-04…2023-03 100 80 0.8 nearly judged"],
    ],
    [
      "a figure of another time in the cell itself is to be checked",
      { plan: "100人", actual: "80人", times: years(["90人", "45人(上半期)"]) },
      ["2020-04…2021-03 90 45 - period-mismatch", "2022-04…2023-03 100 80 0.8 nearly judged"],
    ],
    [
      "a finer unit is brought to the indicator's",
      { plan: "10時間", actual: "8時間", times: years(["600分", "300分"]) },
      ["2020-04…2021-03 10 5 0.5 under", "2022-04…2023-03 10 8 0.8 nearly judged"],
    ],
    [
      "what is called off, and what is left blank",
      { plan: "100人", actual: "80人", times: years(["90人", "中止"], [null, null], ["90人", null]) },
      [
        "2020-04…2021-03 90 - - actual-cancelled",
        "2022-04…2023-03 90 - - actual-missing",
        "2022-04…2023-03 100 80 0.8 nearly judged",
      ],
    ],
    [
      "no plan that year",
      { plan: "100人", actual: "80人", times: years(["-", "70人"]) },
      ["2020-04…2021-03 - 70 - plan-not-set", "2022-04…2023-03 100 80 0.8 nearly judged"],
    ],
    [
      "the years before are judged where this one has no result",
      { plan: "100人", actual: null, times: years(["80人", "88人"]) },
      ["2020-04…2021-03 80 88 1.1 achieved", "2022-04…2023-03 100 - - actual-missing judged"],
    ],
    [
      "days",
      { plan: "令和5年3月末", actual: "令和5年2月1日", times: years(["令和3年3月31日", "令和3年5月1日"]) },
      ["2020-04…2021-03 44286 44317 - under", "2022-04…2023-03 45016 44958 - achieved judged"],
    ],
  ])("%s", (_what, line, expected) => {
    expect(first(line)).toEqual(expected);
  });

  it.each<[string, string, string, string]>([
    ["fell short", "10件", "12件", "under"],
    ["met", "10件", "10件", "achieved"],
    ["a plan of nothing, met", "0件", "0件", "achieved"],
    ["a plan of nothing, missed", "0件", "1件", "under"],
  ])("goes the way round of its indicator: %s", (_what, plan, actual, verdict) => {
    const line = { name: "苦情件数", plan: "8件以下", actual: "9件", times: years([plan, actual]) };
    expect(seriesOf(line)[0]?.[0]).toMatchObject({ rate: null, verdict });
  });

  it("goes by the office's formula", () => {
    const line: LineSketch = { plan: "100件", actual: "90件", times: years(["100件", "120件"]) };
    const rules: Partial<Policy> = { directions: [{ name: "事業", direction: "lower", formula: "reversed" }] };
    expect(first(line, rules)?.[0]).toBe("2020-04…2021-03 100 120 0.8 nearly");
  });

  it("goes by the office's thresholds", () => {
    expect(first({ plan: "100件", actual: "90件", times: years(["100件", "85件"]) }, { nearly: 0.9 })?.[0]).toBe(
      "2020-04…2021-03 100 85 0.85 under",
    );
  });

  it("takes a printed rate for the judged year's alone", () => {
    const line: LineSketch = { plan: "100人", actual: "80人", rate: "80%", times: years(["100人", "90人"]) };
    expect(first(line)?.[0]).toBe("2020-04…2021-03 100 90 0.9 nearly");
  });

  it("ends where a year is said over the judged columns too", () => {
    const line: LineSketch = { plan: "100人", actual: "80人", times: years(["90人", "90人"]) };
    const headings = { plan: "令和3年度 目標", actual: "令和3年度 実績" };
    expect(first(line, {}, headings)).toEqual([
      "2020-04…2021-03 90 90 1 achieved",
      "2021-04…2022-03 100 80 0.8 nearly judged",
    ]);
  });

  it("finds each of several indicators in a cell its own figures, by label and unit", () => {
    const line: LineSketch = {
      plan: "250社(500人)",
      actual: "268社(465人)",
      times: years(["240社(480人)", "200社(490人)"]),
    };
    expect(seriesOf(line).map((series) => series.map(short))).toEqual([
      ["2020-04…2021-03 240 200 0.8333 nearly", "2022-04…2023-03 250 268 1.072 achieved judged"],
      ["2020-04…2021-03 480 490 1.0208 achieved", "2022-04…2023-03 500 465 0.93 nearly judged"],
    ]);
  });

  it("says of none of several indicators which of a year's figures are its own, where nothing tells", () => {
    const line: LineSketch = {
      plan: "相談:100人 研修:50人",
      actual: "相談:120人 研修:40人",
      times: years(["150人", "160人"]),
    };
    expect(seriesOf(line).map(([then]) => then && short(then))).toEqual([
      "2020-04…2021-03 - - - several-figures",
      "2020-04…2021-03 - - - several-figures",
    ]);
  });

  it.each<[string, LineSketch, Record<string, string>, string]>([
    ["in the program's name", { name: "登録者の累計人数" }, {}, "2022-04…2023-03"],
    ["in the indicator's", { indicator: "累積の登録者数" }, {}, "2022-04…2023-03"],
    ["over the judged columns alone", {}, { plan: "累計目標", actual: "累計実績" }, "?…2023-03"],
    ["in the cells alone", { plan: "累計100人", actual: "累計80人" }, {}, "?…2023-03"],
  ])("is of like times where the indicator is a sum: %s", (_what, sketch, headings, judgedTime) => {
    const line: LineSketch = { plan: "100人", actual: "80人", ...sketch, times: years(["90人", "90人"]) };
    expect(first(line, {}, headings)?.map((time) => time.split(" ")[0])).toEqual(["2020-04…2021-03", judgedTime]);
  });

  it("has a sum over several years before the last of them, which ends with it", () => {
    const times: Times = [
      ...years(["90人", "90人"], ["95人", "90人"]),
      { said: "令和2～4年度", plan: "285人", actual: "260人" },
    ];
    expect(first({ plan: "100人", actual: "80人", times })?.map((time) => time.split(" ")[0])).toEqual([
      "2020-04…2021-03",
      "2021-04…2022-03",
      "2020-04…2023-03",
      "2022-04…2023-03",
    ]);
  });

  it("marks what is hidden", () => {
    const times: Times = [{ said: "令和3年度", plan: "90人", actual: "80人", hidden: true }];
    expect(seriesOf({ plan: "100人", actual: "80人", times })[0]?.map(({ hidden }) => hidden)).toEqual([true, false]);
  });
});
