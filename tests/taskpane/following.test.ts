import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { User } from "../../excel-host/index.ts";
import { follow, type Following, fromScratch, plainOutcome } from "./following.ts";

let pane: Following;
afterEach(() => pane.close());

const sheet = "令和4年度";
const user = (): User => pane.setting.host.user;

const says = async (): Promise<void> => {
  expect(plainOutcome(pane.state().outcome)).toEqual(await fromScratch(pane));
  expect(pane.state()).toMatchObject({ edited: false, failure: null });
  expect(pane.unexpected).toEqual([]);
};

describe.each(["1.14", "1.20"])("the pane after an edit, ExcelApi %s", (requirement) => {
  it.each<readonly [what: string, edit: () => void, reads: readonly string[]]>([
    ["a figure", () => user().edit(sheet, "F8", "300人"), ["1 cells"]],
    ["a figure that was there already", () => user().edit(sheet, "F8", "213人"), ["0 cells"]],
    ["figures in several areas at once", () => user().fill(sheet, "E7:F8,C9", "5"), ["5 cells"]],
    ["a whole row", () => user().fill(sheet, "A8:XFD8", ""), ["7 cells"]],
    ["a co-author's figure", () => user().fill(sheet, "F8", "5人", { source: "Remote" }), ["1 cells"]],
    ["a number format", () => user().format(sheet, "F7:F8", '0"社"'), ["2 cells"]],
    ["two edits, one behind the other", () => (user().edit(sheet, "F8", 1), user().edit(sheet, "F7", 2)), ["2 cells"]],
    ["a heading", () => user().edit(sheet, "F4", "備考"), ["1 cells"]],
    ["a merge", () => user().merge(sheet, "D8:D9"), ["uncertain", "whole"]],
    ["a row that was put in", () => user().shiftRows(sheet, 8, "insert"), ["whole"]],
    ["a row that was taken out", () => user().shiftRows(sheet, 12, "delete"), ["whole"]],
    ["a new row below", () => user().edit(sheet, "B14", "新規事業"), ["uncertain", "whole"]],
    ["a sheet of the user's own", () => (pane.setting.host.workbook.addSheet("別"), user().edit("別", "A1", 1)), []],
    ["the sheet, renamed before", () => (user().renameSheet(sheet, "元"), user().edit("元", "F8", 1)), ["whole"]],
  ])("of %s", async (_, edit, reads) => {
    pane = await follow(requirement);
    edit();
    await pane.settled();
    expect(pane.reads).toEqual(reads);
    await says();
  });
});

describe("what the pane takes in", () => {
  it("is what a row's formulas come to, and what those on other sheets make of them", async () => {
    pane = await follow();
    pane.setting.host.workbook.addSheet("別");
    user().edit(sheet, "F9", "=LEN(F8)");
    user().edit(sheet, "F10", "=別!A1");
    await pane.settled();
    pane.reads.length = 0;
    user().edit(sheet, "F8", "1234人");
    await pane.settled();
    expect(pane.reads).toEqual(["2 cells"]);
    await says();
    user().edit("別", "A1", 70);
    await pane.settled();
    expect(pane.reads).toEqual(["2 cells", "1 cells"]);
    await says();
  });

  it("is judged by the thread that stays, and only what changed comes back from it", async () => {
    pane = await follow();
    const before = pane.state().outcome;
    user().edit(sheet, "F8", "300人");
    await pane.settled();
    user().edit(sheet, "F7", "300人");
    await pane.settled();
    expect(pane.threads.map(({ asked }) => asked)).toEqual([["sheet", "cells", "cells"]]);
    const after = pane.state().outcome;
    if (!before || !after || !("rows" in before) || !("rows" in after)) throw new Error("no table");
    const others = after.rows.filter((row, at) => row !== before.rows.at(at));
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(after.rows.length);
    pane.session.stop();
    expect(pane.threads[0]!.terminated).toBe(true);
  });

  it("is judged anew where the thread is gone, and told where it is gone again", async () => {
    pane = await follow();
    pane.threads[0]!.fault = { message: "" };
    user().edit(sheet, "F8", "300人");
    await pane.settled();
    expect(pane.threads.map(({ asked }) => asked)).toEqual([["sheet", "cells"], ["sheet"]]);
    await says();
    pane.threads[1]!.fault = { message: "x is not a function" };
    user().edit(sheet, "F8", "301人");
    await pane.settled();
    expect(pane.state()).toMatchObject({ edited: true, failure: { code: "unexpected" } });
    expect(pane.unexpected.splice(0)).toHaveLength(1);
    await pane.session.recheck();
    await says();
  });

  it("waits while the user is typing, and is none of it lost", async () => {
    pane = await follow();
    user().edit(sheet, "F8", "300人");
    user().startEdit();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(pane.state().failure).toBeNull();
    user().endEdit();
    await pane.settled();
    await says();
  });

  it("is what was edited while the sheet was being read, or a report written", async () => {
    pane = await follow();
    const checking = pane.session.recheck();
    user().edit(sheet, "F8", "300人");
    await checking;
    await pane.settled();
    await says();
    const reporting = pane.session.report();
    user().edit(sheet, "F8", "301人");
    await reporting;
    user().edit(sheet, "F7", "302人");
    await pane.settled();
    await says();
    expect(pane.state().notice).toMatchObject({ kind: "written" });
  });

  it("is what was edited before a check that was stopped", async () => {
    pane = await follow();
    user().edit(sheet, "F8", "300人");
    const checking = pane.session.recheck();
    pane.session.cancel();
    await checking;
    await pane.settled();
    user().edit(sheet, "F7", "302人");
    await pane.settled();
    expect(plainOutcome(pane.state().outcome)).toEqual(await fromScratch(pane));
  });

  it("is not its own report", async () => {
    pane = await follow();
    await pane.session.report();
    await pane.settled();
    expect(pane.reads.filter((read) => read !== "whole" && read !== "0 cells")).toEqual([]);
    await says();
  });

  it("goes with another policy, adopted since", async () => {
    pane = await follow();
    await pane.session.draft({ ...pane.state().policy, nearly: 0.7 });
    await pane.session.adoptDraft();
    user().edit(sheet, "F8", "300人");
    await pane.settled();
    expect(pane.reads.at(-1)).toBe("1 cells");
    await says();
    expect(pane.state().policy.nearly).toBe(0.7);
  });
});

const input = fc.constantFrom<string | number | boolean>(
  "",
  "3人",
  "1,200人",
  0,
  "未定",
  "延べ30人(実20人)",
  "100人以上",
  "約2.9億円",
  "80%",
  "合計",
  12,
  0.8,
  true,
  "新規事業",
  "計画",
  "=F8",
  "=LEN(F7)",
  "=D7*2",
  '=IF(D7>5,"",0)',
  "=1/0",
  "=別!A1",
);
const row = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 6, arbitrary: fc.integer({ min: 6, max: 13 }) },
);
const cell = fc.tuple(fc.constantFrom(..."ABCDEFGH"), row).map(([column, at]) => `${column}${at}`);
const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ to: fc.constant("fill"), at: fc.array(cell, { minLength: 1, maxLength: 3 }), input }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      to: fc.constant("format"),
      at: fc.tuple(cell),
      input: fc.constantFrom("0%", '0"人"', "General", "@"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ to: fc.constant("insert"), at: fc.tuple(cell), input }) },
  { weight: 1, arbitrary: fc.record({ to: fc.constant("delete"), at: fc.tuple(cell), input }) },
  { weight: 1, arbitrary: fc.record({ to: fc.constant("hide"), at: fc.tuple(cell), input }) },
  {
    weight: 1,
    arbitrary: fc.record({ to: fc.constant("elsewhere"), at: fc.tuple(cell), input: fc.integer({ min: 0, max: 500 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ to: fc.constant("wait"), at: fc.tuple(cell), input: fc.integer({ min: 0, max: 200 }) }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

async function perform({ to, at, input: put }: Deed): Promise<void> {
  const [first] = at;
  switch (to) {
    case "fill":
      return user().fill(sheet, at.join(","), put);
    case "format":
      return user().format(sheet, first!, String(put));
    case "insert":
    case "delete":
      return user().shiftRows(sheet, Number(first!.slice(1)), to);
    case "hide":
      return user().hideRow(sheet, Number(first!.slice(1)));
    case "elsewhere":
      return user().edit("別", "A1", put);
    default:
      await new Promise((resolve) => setTimeout(resolve, Number(put)));
  }
}

it("says after any edits what a check from scratch says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 99 }),
      async (deeds, last) => {
        pane = await follow();
        try {
          pane.setting.host.workbook.addSheet("別");
          for (const one of deeds) await perform(one);
          // Excel tells nobody of a row that was hidden: the next edit finds it.
          user().edit(sheet, "F13", `${last}人`);
          await pane.settled();
          expect(plainOutcome(pane.state().outcome)).toEqual(await fromScratch(pane));
          expect(pane.state()).toMatchObject({ edited: false, failure: null });
        } finally {
          pane.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});
