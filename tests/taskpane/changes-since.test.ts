import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { today } from "../../src/workbook/today.ts";
import { writeReport } from "../excel/setting.ts";
import { follow, type Following } from "./following.ts";

/** Of `writeReport`. */
const firstDay = "2026-11-22";
const source = "令和4年度";

let pane: Following;
beforeEach(async () => {
  pane = await follow();
  await writeReport(pane.setting.port);
  await pane.settled();
});
afterEach(() => pane.close());

const edit = (sheet: string, cell: string, value: string): void => pane.setting.host.user.edit(sheet, cell, value);

/** Classes and cells of what is told. */
function told(): readonly (readonly [string, string | undefined])[] {
  const { comparison } = pane.state();
  if (comparison?.kind !== "told") throw new Error(JSON.stringify({ ...pane.state(), outcome: null }));
  return comparison.changes.lines.map((line) => [line.class, line.after[0]?.actual.cell?.cell]);
}

describe("changes since, beside Excel", () => {
  it("are nothing right after a run, then what was edited and decided since, of the sheet as it stands", async () => {
    await pane.session.compare(null);
    expect(told()).toEqual([]);
    edit(source, "F7", "1,500人");
    await pane.settled();
    expect(pane.state().comparison).toMatchObject({ isStale: true });
    await pane.session.compare(null);
    expect(told()).toEqual([["verdict", "F7"]]);
    edit("判定明細", `${columnName(ledgerColumn.decision)}${firstLine + 2}`, "確認済");
    await pane.settled();
    expect(pane.state().comparison).toMatchObject({ isStale: true });
    await pane.session.compare(null);
    expect(told().map(([name]) => name)).toEqual(["verdict", "decision"]);
    expect(pane.state().comparison).toMatchObject({ day: firstDay, days: [firstDay], isStale: false });
    expect(pane.unexpected).toEqual([]);
  });

  it("since an earlier day take in what later runs saw already", async () => {
    edit(source, "F7", "1,500人");
    await pane.settled();
    await pane.session.report();
    expect(pane.state().comparison).toBeNull();
    edit(source, "F8", "1人");
    await pane.settled();
    await pane.session.compare(null);
    expect(told()).toEqual([["verdict", "F8"]]);
    expect(pane.state().comparison).toMatchObject({ day: today(), days: [today(), firstDay] });
    await pane.session.compare(firstDay);
    expect(told()).toEqual([
      ["verdict", "F7"],
      ["verdict", "F8"],
    ]);
  });

  it("read the report's sheets and not the program sheet again, and are judged as the pane does", async () => {
    pane.reads.length = 0;
    await pane.session.compare(null);
    expect(pane.reads).toHaveLength(4);
    const { policy } = pane.state();
    await pane.session.draft({ ...policy, achieved: 1.2, overTarget: 1.5 });
    await pane.session.adoptDraft();
    await pane.session.compare(null);
    expect(told().every(([name]) => name === "verdict")).toBe(true);
    expect(told().length).toBeGreaterThan(0);
  });

  it("are not told of a log that was altered or taken away", async () => {
    edit("確認記録", "B6", "2026-01-01 00:00");
    await pane.session.compare(null);
    expect(pane.state().comparison).toMatchObject({ kind: "untold", code: "log-broken" });
    expect(pane.state().failure).toBeNull();
  });
});
