import { describe, expect, it } from "vitest";
import {
  departmentsOf,
  lineAt,
  listedRows,
  lowestRate,
  neighbour,
  pageOf,
  pageSize,
  searchForm,
  verdictBars,
  wholeList,
  worstRows,
  type ListChoice,
} from "../../../taskpane/state/programs.ts";
import { reviewOf, sampleReview, type Line } from "../reviews.ts";

const review = sampleReview();
const rowsFor = (choice: Partial<ListChoice>): readonly number[] =>
  listedRows(review, { ...wholeList, ...choice }).map(({ line }) => line.row);

describe("the list of programs", () => {
  const cases: readonly [title: string, choice: Partial<ListChoice>, rows: readonly number[]][] = [
    ["everything, in the table's order", {}, [5, 6, 8, 9, 10, 11, 12]],
    ["one verdict", { verdict: "under" }, [8]],
    ["underperforming: under and far-under, groups too", { verdict: "underperforming" }, [8, 9, 10]],
    ["one section", { section: 0 }, [5, 6]],
    ["no section", { section: -1 }, []],
    ["a word of the name", { query: "再就職" }, [6, 8]],
    ["full-width and spaced as well as not", { query: "再 就職" }, [6, 8]],
    ["a number in full width", { query: "５" }, [12]],
    ["a group's name finds its measures", { query: "ものづくり" }, [9, 10, 11]],
    ["a measure's own name", { query: "見学" }, [11]],
    ["verdict and search together", { verdict: "under", query: "ものづくり" }, []],
    [
      "lowest rate first, those without a rate last in the table's order",
      { sort: "rate-up" },
      [10, 8, 6, 11, 5, 9, 12],
    ],
    ["highest rate first", { sort: "rate-down" }, [11, 6, 8, 10, 5, 9, 12]],
    ["largest budget first", { sort: "budget-down" }, [5, 6, 8, 9, 10, 11, 12]],
  ];
  it.each(cases)("%s", (_title, choice, rows) => expect(rowsFor(choice)).toEqual(rows));

  it("goes by the office in charge: a measure's own, else its group's", () => {
    const offices = reviewOf([
      { row: 4, name: "甲", department: "福祉課 " },
      { row: 5, kind: "group", name: "乙", department: "教育課" },
      { row: 6, kind: "measure", measure: "講座", parentRow: 5 },
      { row: 7, kind: "measure", measure: "相談", parentRow: 5, department: "福祉課" },
      { row: 8, name: "丙" },
    ]);
    const of = (department: string | null): readonly number[] =>
      listedRows(offices, { ...wholeList, department }).map(({ line }) => line.row);
    expect(departmentsOf(offices)).toEqual(["福祉課", "教育課", ""]);
    expect([of("福祉課"), of("教育課"), of(""), of(null)]).toEqual([[4, 7], [5, 6], [8], [4, 5, 6, 7, 8]]);
    expect(departmentsOf(review)).toEqual([]);
  });

  it("gives each page its rows and never a page that is not there", () => {
    const many = reviewOf(
      Array.from({ length: 2 * pageSize + 1 }, (_, at): Line => ({ row: 4 + at, no: at + 1, name: `事業${at}` })),
    );
    const rows = listedRows(many, wholeList);
    expect(pageOf(rows, 0)).toMatchObject({ from: 1, to: pageSize, of: 2 * pageSize + 1, page: 0, pages: 3 });
    expect(pageOf(rows, 2)).toMatchObject({ from: 2 * pageSize + 1, to: 2 * pageSize + 1, page: 2 });
    expect(pageOf(rows, 99).page).toBe(2);
    expect(pageOf(rows, -1).page).toBe(0);
    expect(pageOf([], 3)).toMatchObject({ from: 0, to: 0, of: 0, page: 0, pages: 1 });
  });

  it("shows the worst first on the overview, groups left to their measures", () => {
    expect(worstRows(review, 5).map(({ line }) => line.row)).toEqual([10, 8]);
    expect(worstRows(review, 1).map(({ line }) => line.row)).toEqual([10]);
  });

  it("draws a bar for every verdict, empty ones too, against the largest", () => {
    expect(verdictBars(review).map(({ verdict, programs, share }) => [verdict, programs, share])).toEqual([
      ["achieved", 1, 1],
      ["nearly", 0, 0],
      ["under", 1, 1],
      ["far-under", 1, 1],
      ["review", 1, 1],
      ["not-assessed", 1, 1],
    ]);
  });

  it("knows the lowest rate of a row, or that it has none", () => {
    const [row] = review.rows.filter(({ line }) => line.row === 8);
    expect(row === undefined ? undefined : lowestRate(row)).toBeCloseTo(0.71);
    const [group] = review.rows.filter(({ line }) => line.kind === "group");
    expect(group === undefined ? undefined : lowestRate(group)).toBeNull();
  });

  it("steps to the neighbouring line and stops at the ends", () => {
    expect(neighbour(review, 6, 1)).toBe(8);
    expect(neighbour(review, 6, -1)).toBe(5);
    expect(neighbour(review, 5, -1)).toBeNull();
    expect(neighbour(review, 12, 1)).toBeNull();
    expect(neighbour(review, 7, 1)).toBeNull();
  });

  it("finds the line that an Excel row stands on", () => {
    expect(lineAt(review, 8)?.line.row).toBe(8);
    expect(lineAt(review, 7)).toBeNull();
    expect(lineAt(review, 1)).toBeNull();
    expect(lineAt(review, 99)).toBeNull();
    const [first, ...rest] = review.rows;
    if (first?.line.nameCell == null) throw new Error("the sample's first line has a name");
    const merged = {
      ...first,
      line: {
        ...first.line,
        nameCell: { ...first.line.nameCell, merge: { top: 3, left: 2, bottom: 4, right: 2 } },
        row: 3,
      },
    };
    expect(lineAt({ ...review, rows: [merged, ...rest] }, 4)?.line.row).toBe(3);
  });

  it.each([
    ["ＡＢＣ　１", "abc1"],
    ["デジタル\n人材", "デジタル人材"],
    ["ﾃﾞｼﾞﾀﾙ", "デジタル"],
  ])("searches %j as %j", (text, form) => expect(searchForm(text)).toBe(form));
});
