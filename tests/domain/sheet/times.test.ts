import { describe, expect, test } from "vitest";
import { fiscalYearOf } from "../../../src/domain/time/coverage.ts";
import type { OtherTime, SheetReading, TimeColumns } from "../../../src/domain/sheet/records/reading.ts";
import type { GridExtras } from "./grid-builder.ts";
import { read, type Rows } from "./brief.ts";

const month = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;

/** 2021 of a whole year, 2023-04~2023-06 of a part, ~2023-12 where only the end is known. */
function timeOf({ coverage: { from, to, how, isRelative } }: Pick<OtherTime, "coverage">): string {
  const counted = how === "cumulative" ? "Σ" : "";
  if (isRelative) return `${counted}relative ${to}`;
  if (from !== null && to !== null && to - from === 11) return `${counted}${fiscalYearOf(from)}`;
  return `${counted}${from === null ? "" : month(from)}~${to === null ? "" : month(to)}`;
}

const timesOf = (reading: SheetReading): readonly string[] =>
  (reading.layout.pages[0]?.times ?? []).map(
    (time: TimeColumns) => `${timeOf(time)}: ${time.plan ?? "-"} ${time.actual ?? "-"}`,
  );

const pairOf = ({ layout }: SheetReading): string => {
  const { plan, actual } = layout.pages[0]!.columns;
  return `${plan ?? "-"} ${actual ?? "-"}`;
};

/** A figure for each column, so that every one may be told from the others. */
const filled = (headings: readonly unknown[], blank: readonly number[] = []): readonly (string | number)[] =>
  headings.map((_, at) => (blank.includes(at + 2) ? "" : 100 + at));

function tableOf(title: string, headings: readonly string[], blank: readonly number[] = []): Rows {
  return [
    [title],
    ["事業名", ...headings],
    ["出前講座", ...filled(headings, blank)],
    ["相談会", ...filled(headings, blank)],
    ["研修会", ...filled(headings, blank)],
  ];
}

interface Case {
  readonly title: string;
  readonly headings: readonly string[];
  /** Columns without figures. */
  readonly blank?: readonly number[];
  readonly pair: string;
  readonly times: readonly string[];
  readonly aside?: readonly string[];
}

describe("columns of other years", () => {
  test.each<Case>([
    {
      title: "令和5年度 実績",
      headings: ["R3目標", "R3実績", "R4目標", "R4実績", "R5目標", "R5実績"],
      pair: "6 7",
      times: ["2021: 2 3", "2022: 4 5"],
    },
    {
      title: "進捗状況",
      headings: ["R3目標", "R3実績", "R4目標", "R4実績", "R5目標", "R5実績"],
      pair: "6 7",
      times: ["2021: 2 3", "2022: 4 5"],
    },
    {
      title: "進捗状況",
      headings: ["2023目標", "2023実績", "2022目標", "2022実績", "FY2021目標", "FY2021実績"],
      pair: "2 3",
      times: ["2021: 6 7", "2022: 4 5"],
    },
    {
      title: "令和5年度",
      headings: ["前年度実績", "今年度計画", "今年度実績", "次年度計画"],
      pair: "3 4",
      times: ["2022: - 2", "2024: 5 -"],
    },
    {
      title: "事業報告",
      headings: ["前年度実績", "今年度計画", "今年度実績", "次年度計画"],
      pair: "3 4",
      times: ["relative 2: - 2", "relative 26: 5 -"],
    },
    {
      title: "令和5年度",
      headings: ["前年度計画", "前年度実績", "計画", "実績"],
      pair: "4 5",
      times: ["2022: 2 3"],
    },
    // A sheet of the year after: its results are those of the year before.
    {
      title: "令和5年度 事業レビュー",
      headings: ["R2見込", "R2実績", "R3見込", "R3実績", "R4見込", "R4実績", "R5見込"],
      pair: "6 7",
      times: ["2020: 2 3", "2021: 4 5", "2023: 8 -"],
    },
    {
      title: "令和5年度",
      headings: ["R3目標", "R3実績", "R4目標", "R4実績", "R5目標", "R5実績"],
      blank: [7],
      pair: "4 5",
      times: ["2021: 2 3", "2023: 6 -"],
    },
    // Not later than the title's.
    {
      title: "令和4年度",
      headings: ["R3目標", "R3実績", "R4目標", "R4実績", "R5目標", "R5実績"],
      pair: "4 5",
      times: ["2021: 2 3", "2023: 6 7"],
    },
    {
      title: "令和5年度",
      headings: ["目標", "R3実績", "R4実績", "R5実績"],
      pair: "2 5",
      times: ["2021: - 3", "2022: - 4"],
    },
    {
      title: "令和5年度",
      headings: ["令和３年度末実績", "令和３年度目標", "令和５年度目標", "令和５年度実績"],
      pair: "4 5",
      times: ["2021: 3 2"],
    },
    // Of one time the column that is headed as the judged one is.
    {
      title: "令和5年度",
      headings: ["R4計画（変更前）", "R4計画（変更後）", "R4実績", "R5計画", "R5実績"],
      pair: "5 6",
      times: ["2022: 3 4"],
      aside: ["2 other-year"],
    },
  ])("$title $headings $blank", ({ title, headings, blank, pair, times, aside = [] }) => {
    const reading = read(tableOf(title, headings, blank));
    expect(pairOf(reading)).toBe(pair);
    expect(timesOf(reading)).toEqual(times);
    expect((reading.layout.setAside ?? []).map(({ column, why }) => `${column} ${why}`)).toEqual(aside);
  });
});

describe("parts of the year", () => {
  test.each<Case>([
    {
      title: "令和5年度",
      headings: ["年間目標", "上半期実績", "下半期実績", "実績"],
      pair: "2 5",
      times: ["2023-04~2023-09: - 3", "2023-10~2024-03: - 4"],
    },
    {
      title: "令和5年度",
      headings: [
        "年間計画",
        "1Q計画",
        "1Q実績",
        "2Q計画",
        "2Q実績",
        "3Q計画",
        "3Q実績",
        "4Q計画",
        "4Q実績",
        "累計実績",
      ],
      pair: "2 11",
      times: ["2023-04~2023-06: 3 4", "2023-07~2023-09: 5 6", "2023-10~2023-12: 7 8", "2024-01~2024-03: 9 10"],
    },
    // A half that has a plan of its own is judged by that.
    {
      title: "令和5年度",
      headings: ["年間目標", "上半期目標", "上半期実績"],
      pair: "3 4",
      times: ["2023: 2 -"],
    },
    {
      title: "令和5年度",
      headings: ["上半期目標", "上半期実績", "下半期目標", "下半期実績"],
      pair: "4 5",
      times: ["2023-04~2023-09: 2 3"],
    },
    {
      title: "令和5年度",
      headings: ["上半期目標", "上半期実績", "下半期目標", "下半期実績"],
      blank: [5],
      pair: "2 3",
      times: ["2023-10~2024-03: 4 -"],
    },
    // The year's plan against a half: put to a person.
    { title: "令和5年度", headings: ["年間目標", "上半期実績"], pair: "2 3", times: [] },
  ])("$title $headings $blank", ({ title, headings, blank, pair, times }) => {
    const reading = read(tableOf(title, headings, blank));
    expect(pairOf(reading)).toBe(pair);
    expect(timesOf(reading)).toEqual(times);
    expect(reading.layout.setAside ?? []).toEqual([]);
  });
});

describe("the years of a sheet", () => {
  const headings = ["R3目標", "R3実績", "R4目標", "R4実績", "R5目標", "R5実績", "R6目標"];

  test.each([
    ["令和5年度", [], 2023, [2021, 2022, 2023]],
    ["令和5年度", [7], 2022, [2021, 2022]],
    ["令和4年度", [], 2022, [2021, 2022, 2023]],
    ["進捗", [], 2023, [2021, 2022, 2023]],
    ["進捗", [5, 7], 2021, [2021]],
  ])("%s without %j: %i of %j", (title, blank, year, years) => {
    expect(read(tableOf(title, headings, blank))).toMatchObject({ year, years });
  });

  test("a year that a person chose", () => {
    const reading = read(tableOf("令和5年度", headings), {}, { columns: {}, area: null, year: 2021 });
    expect(pairOf(reading)).toBe("2 3");
    expect(timesOf(reading)).toEqual(["2022: 4 5", "2023: 6 7", "2024: 8 -"]);
    expect(reading).toMatchObject({ year: 2021, years: [2021, 2022, 2023] });
  });

  test("a chosen year beside columns that name none: they are the sheet's own", () => {
    const rows = tableOf("令和5年度", ["前年度計画", "前年度実績", "計画", "実績"]);
    const reading = read(rows, {}, { columns: {}, area: null, year: 2022 });
    expect(pairOf(reading)).toBe("2 3");
    expect(timesOf(reading)).toEqual(["2023: 4 5"]);
    expect(reading).toMatchObject({ year: 2022, years: [2022, 2023] });
  });

  test("a chosen year that has no results: the newest that has", () => {
    const reading = read(tableOf("令和5年度", headings), {}, { columns: {}, area: null, year: 2024 });
    expect(pairOf(reading)).toBe("6 7");
  });

  test("no heading names a year: none is said", () => {
    const reading = read(tableOf("令和5年度", ["目標", "実績"]));
    expect(reading.year).toBeUndefined();
  });

  test("a year hardly begun is not the newest", () => {
    const [title, head, ...rows] = tableOf("令和5年度", ["R4目標", "R4実績", "R5目標", "R5実績"], [5]);
    const begun = [...rows, ...rows, rows[0]!.with(4, 7)] as Rows;
    expect(pairOf(read([title!, head!, ...begun]))).toBe("2 3");
    expect(pairOf(read([title!, head!, ...begun.map((row) => row.with(4, "集計中"))]))).toBe("2 3");
    expect(pairOf(read([title!, head!, ...begun.map((row, at) => row.with(4, at % 2 === 0 ? 7 : "集計中"))]))).toBe(
      "4 5",
    );
  });
});

describe("what a line has for other times", () => {
  const figures = (reading: SheetReading, at = 0): readonly string[] =>
    (reading.lines.at(at)?.otherTimes ?? []).map((time) => {
      const side = (cell: OtherTime["plan"]): string => {
        const [quantity] = cell?.reading.quantities ?? [];
        return cell === null
          ? "-"
          : quantity === undefined
            ? cell.reading.kind
            : `${quantity.value}${quantity.unit ?? ""}`;
      };
      return `${time.said}: ${side(time.plan)} ${side(time.actual)}${time.hidden ? " hidden" : ""}`;
    });

  const rows: Rows = [
    ["令和5年度"],
    ["事業名", "単位", "R3目標", "R3実績", "R4目標", "R4実績（％）", "R5目標", "R5実績"],
    ["出前講座", "回", 10, 9, 11, 12, 12, 13],
    ["相談会", "", "5件", "未実施", "", "", 6, 7],
    ["研修会", "人", 1, "", "", 3, "", ""],
  ];
  const year = { hiddenColumns: [3, 4] } satisfies GridExtras;

  test("with the row's unit, else the heading's", () => {
    const reading = read(rows);
    expect(figures(reading)).toEqual(["R3: 10回 9回", "R4: 11回 12回"]);
    expect(figures(reading, 1)).toEqual(["R3: 5件 cancelled"]);
  });

  test("of a row that has figures for no other time than an earlier one", () => {
    const reading = read(rows);
    expect(reading.lines.at(2)?.name).toBe("研修会");
    expect(figures(reading, 2)).toEqual(["R3: 1人 blank", "R4: blank 3人"]);
  });

  test("hidden columns are history, marked hidden", () => {
    expect(figures(read(rows, year))).toEqual(["R3: 10回 9回 hidden", "R4: 11回 12回"]);
    expect(figures(read(rows, { hiddenRows: [3] }))).toEqual(["R3: 10回 9回 hidden", "R4: 11回 12回 hidden"]);
  });

  test("each with the column of units right after it", () => {
    const reading = read([
      ["令和5年度"],
      ["事業名", "R4目標", "単位", "R4実績", "単位", "R5目標", "単位", "R5実績", "単位"],
      ["出前講座", 10, "回", 200, "人", 12, "回", 210, "人"],
      ["相談会", 10, "回", 200, "人", 12, "回", 210, "人"],
    ]);
    expect(figures(reading)).toEqual(["R4: 10回 200人"]);
  });

  test("none where the table has no other time", () => {
    expect(read(tableOf("令和5年度", ["目標", "実績"])).lines.at(0)?.otherTimes).toBeUndefined();
  });
});

describe("a plan for the end", () => {
  test.each([
    // Years without a plan lie before it.
    ["令和5年度", ["R5目標", "R5実績", "R7目標"], 4, []],
    ["令和5年度", ["R5目標", "R5実績", "R6目標", "R10目標"], 5, ["2024: 4 -"]],
    ["進捗", ["R4実績", "R5目標", "R5実績", "目標（R7）"], 5, ["2022: - 2"]],
    // Next year's, and every year's of a plan that runs on.
    ["令和5年度", ["R5目標", "R5実績", "R6目標"], undefined, ["2024: 4 -"]],
    ["令和5年度", ["R5目標", "R5実績", "R6目標", "R7目標"], undefined, ["2024: 4 -", "2025: 5 -"]],
    ["令和3年度", ["R3目標", "R3実績", "R5目標", "R5実績"], undefined, ["2023: 4 5"]],
    // One that is called so.
    ["令和5年度", ["R5目標", "R5実績", "R7目標", "最終目標（R10）"], 5, ["2025: 4 -"]],
  ])("%s %j: %s, %j", (title, headings, final, times) => {
    const reading = read(tableOf(title, headings));
    expect(reading.layout.pages[0]?.columns.finalTarget).toBe(final);
    expect(timesOf(reading)).toEqual(times);
    expect(reading.layout.setAside).toEqual([]);
  });
});

describe("施策の方向 beside 指標名", () => {
  const named = (...rows: Rows): readonly string[] =>
    read([["施策の方向", "指標名", "目標", "実績"], ...rows]).lines.map(
      ({ name, indicatorCell }) => `${name}/${indicatorCell?.text ?? ""}`,
    );

  test("is the name where each indicator has one of its own", () => {
    expect(named(["学びの場を増やす", "講座数", 10, 9], ["相談を受ける", "件数", 20, 19])).toEqual([
      "学びの場を増やす/講座数",
      "相談を受ける/件数",
    ]);
  });

  test("is the section of several indicators", () => {
    expect(
      named(
        ["学びの場を増やす", "講座数", 10, 9],
        ["学びの場を増やす", "参加者数", 20, 19],
        ["相談を受ける", "件数", 20, 19],
      ),
    ).toEqual(["講座数/", "参加者数/", "件数/"]);
    expect(named(["学びの場を増やす", "講座数", 10, 9], ["", "参加者数", 20, 19])).toEqual(["講座数/", "参加者数/"]);
  });
});
