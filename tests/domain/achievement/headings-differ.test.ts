import { describe, expect, it } from "vitest";
import { headingsDiffer, leftOutPlan } from "../../../src/domain/achievement/headings-differ.ts";
import type { ColumnMap, Layout, SetAside } from "../../../src/domain/sheet/records/reading.ts";
import { readingOf } from "../checks/table.ts";

const reading = readingOf({ lines: [] });
const [first] = reading.layout.pages;
const page = (headings: ColumnMap["headings"]): ColumnMap => ({ ...first!, headings });

describe("headings whose times cannot be divided", () => {
  it.each<[string | undefined, string | undefined, string, string]>([
    ["令和5年度目標", "令和4年度実績", "令和5年度", "令和4年度"],
    ["年間目標", "上半期実績", "年間", "上半期"],
    // Where one says nothing of time it is told whole.
    ["目標", "上半期実績", "目標", "上半期"],
    ["累計目標", "実績値", "累計", "実績値"],
    ["累計目標", undefined, "累計", ""],
    [undefined, "上半期実績", "", "上半期"],
    // Against the sheet's own year.
    ["令和5年度目標", "実績", "令和5年度", "実績"],
  ])("%s | %s", (plan, actual, planYear, actualYear) => {
    const headings = { ...(plan === undefined ? {} : { plan }), ...(actual === undefined ? {} : { actual }) };
    expect(headingsDiffer(page(headings), reading)).toEqual({ planYear, actualYear });
  });

  it.each([
    ["目標", "実績"],
    ["令和4年度目標", "令和4年度実績"],
    ["令和4年度目標", "実績"],
    ["上半期目標", "上半期実績"],
  ])("none in %s | %s", (plan, actual) => expect(headingsDiffer(page({ plan, actual }), reading)).toBeNull());

  it("count from the sheet's year", () => {
    const headings = page({ plan: "令和5年度目標", actual: "実績" });
    expect(headingsDiffer(headings, { ...reading, fiscalYear: "令和5年度" })).toBeNull();
    expect(headingsDiffer(headings, { ...reading, fiscalYear: null })).toEqual({
      planYear: "令和5年度",
      actualYear: "実績",
    });
  });
});

describe("a plan that was left out as another year's", () => {
  const aside = (seen: string, why: SetAside["why"] = "other-year", field: SetAside["field"] = "plan"): SetAside => ({
    field,
    column: 9,
    seen,
    why,
  });
  const layout = (setAside: readonly SetAside[], headings: ColumnMap["headings"], columns = {}): Layout => ({
    ...reading.layout,
    pages: [{ ...page(headings), columns }],
    setAside,
  });

  it.each<[string, string | undefined, string | null, string, string]>([
    ["令和5年度目標", "令和4年度実績", "令和4年度", "令和5年度", "令和4年度"],
    ["令和5年度目標", "実績", "R4年度", "令和5年度", "R4年度"],
    ["令和5年度目標", "実績", null, "令和5年度", "実績"],
    ["令和5年度目標", undefined, null, "令和5年度", ""],
    ["次の目標", "実績", null, "次の目標", "実績"],
  ])("%s | %s (%s)", (plan, actual, fiscalYear, planYear, actualYear) => {
    const found = leftOutPlan(layout([aside(plan)], actual === undefined ? {} : { actual }), fiscalYear);
    expect(found).toEqual({ planYear, actualYear });
  });

  it("is the first plan that was, among whatever else was set aside", () => {
    const others = [
      aside("甲", "competing"),
      aside("乙", "other-year", "actual"),
      aside("令和5年度目標"),
      aside("令和6年度目標"),
    ];
    expect(leftOutPlan(layout(others, {}), null)?.planYear).toBe("令和5年度");
    expect(leftOutPlan(layout(others.slice(0, 2), {}), null)).toBeNull();
  });

  it("is none where a plan was taken, on whichever page, or nothing set aside", () => {
    const open = layout([aside("令和5年度目標")], {});
    expect(leftOutPlan(layout([aside("令和5年度目標")], {}, { plan: 3 }), null)).toBeNull();
    expect(leftOutPlan({ ...open, pages: [...open.pages, first!] }, null)).toBeNull();
    expect(leftOutPlan({ ...open, setAside: [] }, null)).toBeNull();
    const { setAside: _, ...without } = open;
    expect(leftOutPlan(without, null)).toBeNull();
    expect(leftOutPlan({ ...open, pages: [] }, "令和4年度")?.actualYear).toBe("令和4年度");
  });
});
