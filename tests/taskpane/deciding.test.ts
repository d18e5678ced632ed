import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { alternativeKeys, openReadings } from "../../src/domain/achievement/alternative.ts";
import { columnName } from "../../src/domain/grid.ts";
import { firstLine, keyRow, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { isReview } from "../../taskpane/state/outcome.ts";
import { follow, type Following } from "./following.ts";

let pane: Following;
beforeEach(async () => {
  pane = await follow();
  await pane.session.report();
});
afterEach(() => pane.close());

const ledger = "判定明細";
const source = "令和4年度";

const cells = () => pane.setting.host.workbook.sheet(ledger)!.cells;

/** The sample's first program may be read in two ways. */
const row = firstLine;

const columnOf = (key: string): number =>
  [...cells().entries()].find(([at, , { value }]) => at === keyRow && value === key)![1];

const at = (key: string): unknown => cells().at(row, columnOf(key))?.value ?? "";

const texts = (): Record<string, unknown> =>
  Object.fromEntries(
    ["decision", "reading", "by", "on", "state", "rate", "basis_rank", "basis_rate", "basis_plan_text"].map((key) => [
      key,
      at(key),
    ]),
  );

function openIndicator() {
  const { outcome } = pane.state();
  if (!isReview(outcome)) throw new Error("no table");
  return outcome.rows.at(0)!.indicators[0]!;
}

const ownReading = (): string => alternativeKeys(openReadings(openIndicator()))[0]!;

const deciding = { decision: "confirmed", reading: "", by: "佐藤", on: "2026-11-27" } as const;

const notice = (): unknown => pane.state().notice;

describe("a decision in the pane", () => {
  it("goes into the ledger's own cells with what it stands on, and can be taken back", async () => {
    const before = texts();
    expect(before).toMatchObject({ decision: "", state: "未確認", basis_rank: "" });
    const { identity } = openIndicator();
    await pane.session.decide(identity, { ...deciding, reading: ownReading() });
    const first = texts();
    await pane.session.undo();
    expect(texts()).toEqual(before);
    expect(notice()).toEqual({ kind: "undone" });
    await pane.session.decide(identity, deciding);
    expect(notice()).toEqual({ kind: "decided" });
    expect(texts()).toMatchObject({
      decision: "確認済",
      by: "佐藤",
      on: "2026-11-27",
      state: "確認済",
      basis_rank: 5,
      basis_plan_text: at("plan_text"),
    });
    expect(first["reading"]).not.toBe("");
    expect(pane.state().entered.entries).toMatchObject([{ identity, entry: { decision: "confirmed", by: "佐藤" } }]);
    expect(pane.unexpected).toEqual([]);
  });

  it("with a reading stands on the rate that comes of it, and is confirmed still after an update", async () => {
    const { identity } = openIndicator();
    await pane.session.decide(identity, { ...deciding, reading: ownReading() });
    const entered = texts();
    expect(entered).toMatchObject({ decision: "確認済", state: "確認済" });
    expect(entered["basis_rate"]).toBeCloseTo(entered["rate"] as number, 9);
    await pane.session.report();
    expect(texts()).toMatchObject({ ...entered, rate: expect.closeTo(entered["rate"] as number, 9) });
  });

  it("is not taken back where somebody changed it since, and nothing of theirs is lost", async () => {
    await pane.session.decide(openIndicator().identity, deciding);
    pane.setting.host.user.edit(ledger, `${columnName(ledgerColumn.by)}${row}`, "鈴木");
    await pane.session.undo();
    expect(pane.state().failure).toMatchObject({ code: "report-edited" });
    expect(texts()).toMatchObject({ decision: "確認済", by: "鈴木" });
  });

  it("loses nothing that somebody types between its syncs", async () => {
    const { host } = pane.setting;
    let refusals = 0;
    for (let number = 1; number < 40; number += 1) {
      host.user.edit(ledger, `${columnName(ledgerColumn.decision)}${row}`, "");
      host.user.edit(ledger, `${columnName(ledgerColumn.comment)}${row}`, "");
      await pane.settled();
      host.faults.reset();
      let isDone = false;
      host.faults.add({
        strikes: (point) => {
          if (point.at === "sync" && point.number === number && !isDone) {
            isDone = true;
            host.user.edit(ledger, `${columnName(ledgerColumn.decision)}${row}`, "要説明");
          }
          return false;
        },
        with: { code: 0 },
      });
      await pane.session.decide(openIndicator().identity, deciding);
      const refused = pane.state().failure?.code === "report-edited";
      // Read before, it is a decision that is decided anew; typed in between, it stays; typed behind, it stands too.
      if (isDone && refused) refusals += 1;
      if (isDone && refused) expect(at("decision"), `sync ${number}`).toBe("要説明");
      if (!isDone) break;
    }
    expect(refusals).toBeGreaterThan(1);
    expect(at("decision")).toBe("確認済");
  }, 120_000);

  it("is refused where the table says something else than the ledger shows", async () => {
    const { identity } = openIndicator();
    const before = texts();
    pane.setting.host.user.edit(source, "E6", "9,000人");
    await pane.settled();
    await pane.session.decide(openIndicator().identity, deciding);
    expect(notice()).toEqual({ kind: "not-decided", why: "stale" });
    expect(at("decision")).toBe(before["decision"]);
    expect(identity).not.toBe("");
  });
});

it("reports that were taken away come back with all that was said on them", async () => {
  await pane.session.decide(openIndicator().identity, deciding);
  pane.setting.host.user.edit(ledger, `${columnName(ledgerColumn.comment)}${row + 1}`, "聞き取り済み");
  const before = texts();
  await pane.session.removeAll();
  expect(pane.setting.host.workbook.sheets.map(({ name }) => name)).toEqual([source]);
  expect(notice()).toEqual({ kind: "removed", left: [], canUndo: true });
  await pane.session.undo();
  expect(notice()).toEqual({ kind: "restored" });
  expect(texts()).toEqual(before);
  expect(cells().at(row + 1, ledgerColumn.comment)!.value).toBe("聞き取り済み");
  expect(pane.state().entered.entries).toHaveLength(2);
  expect(pane.unexpected).toEqual([]);
});
