import { afterEach, describe, expect, it } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import { firstLine, keyRow, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import type { FaultPoint } from "../../excel-host/index.ts";
import { longList } from "./long-list.ts";
import { openSetting, openSmallSetting, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

const source = "令和4年度";
const ledger = "判定明細";

/** Some dozen reports each. */
const patience = 300_000;

const cell = (row: number, column: number): string => `${columnName(column)}${row}`;

const valueAt = (sheet: string, row: number, column: number): unknown =>
  setting.host.workbook.sheet(sheet)!.cells.at(row, column)?.value ?? null;

/** What the ledger holds in a column, by the line that it stands beside. */
function byLine(column: number, lines = 20): Map<unknown, unknown> {
  const found = new Map<unknown, unknown>();
  const idColumn = [...setting.host.workbook.sheet(ledger)!.cells.entries()].find(
    ([row, , { value }]) => row === keyRow && value === "line_id",
  )![1];
  for (let row = firstLine; row < firstLine + lines; row += 1) {
    const id = valueAt(ledger, row, idColumn);
    if (id !== null) found.set(id, valueAt(ledger, row, column));
  }
  return found;
}

/** Has the user do something just before a sync is carried out; once. */
function beforeSync(number: number, deed: () => void): { done: boolean } {
  const told = { done: false };
  setting.host.faults.add({
    strikes: (point: FaultPoint) => {
      if (point.at === "sync" && point.number === number && !told.done) {
        told.done = true;
        deed();
      }
      return false;
    },
    with: { code: 0 },
  });
  return told;
}

/** The same report again and again, until all of its syncs have been tried. */
async function atEverySync(prepare: () => void, deed: () => void, holds: (where: string) => void): Promise<number> {
  for (let number = 1; ; number += 1) {
    prepare();
    setting.host.faults.reset();
    const told = beforeSync(number, deed);
    await writeReport(setting.port);
    if (!told.done) return number - 1;
    setting.host.faults.reset();
    holds(`before sync ${number}`);
    await writeReport(setting.port);
    holds(`before sync ${number}, after another update`);
  }
}

describe("what somebody types between any two syncs of an update", { timeout: patience }, () => {
  it("stays on its line: a decision, its name, and a comment in the place of an earlier one", async () => {
    setting = await openSmallSetting({ calculator: { recalculate: () => {} } });
    const { host, port } = setting;
    await writeReport(port);
    const type = (column: number, text: string): void => host.user.edit(ledger, cell(firstLine + 1, column), text);
    const [, line] = [...byLine(ledgerColumn.comment).keys()];
    const syncs = await atEverySync(
      () => {
        type(ledgerColumn.comment, "前のコメント");
        type(ledgerColumn.decision, "");
        type(ledgerColumn.by, "");
      },
      () => {
        type(ledgerColumn.decision, "要説明");
        type(ledgerColumn.by, "佐藤");
        type(ledgerColumn.comment, "後のコメント");
      },
      (where) => {
        expect(byLine(ledgerColumn.decision).get(line), where).toBe("要説明");
        expect(byLine(ledgerColumn.by).get(line), where).toBe("佐藤");
        expect(byLine(ledgerColumn.comment).get(line), where).toBe("後のコメント");
      },
    );
    expect(syncs).toBeGreaterThan(10);
  });

  it("stays on its line where lines move meanwhile", async () => {
    setting = await openSmallSetting({ calculator: { recalculate: () => {} } });
    const { host, port } = setting;
    await writeReport(port);
    const lines = [...byLine(ledgerColumn.comment).keys()];
    const line = lines.at(-1)!;
    const rowOfLine = (): number => firstLine + [...byLine(ledgerColumn.comment).keys()].indexOf(line);
    let isIn = false;
    await atEverySync(
      () => {
        host.user.edit(ledger, cell(rowOfLine(), ledgerColumn.comment), "");
        // A program comes and goes before all others, so that every update moves the lines.
        if (isIn) host.user.shiftRows(source, 6, "delete");
        else {
          host.user.shiftRows(source, 6, "insert");
          for (const [column, text] of [
            ["A", "99"],
            ["B", "新しい事業"],
            ["E", "10件"],
            ["F", "8件"],
          ] as const)
            host.user.edit(source, `${column}6`, text);
        }
        isIn = !isIn;
      },
      () => host.user.edit(ledger, cell(rowOfLine(), ledgerColumn.comment), "聞き取り済み"),
      (where) => {
        const comments = byLine(ledgerColumn.comment);
        expect(comments.get(line), where).toBe("聞き取り済み");
        expect(
          [...comments.values()].filter((text) => text !== null && text !== ""),
          where,
        ).toEqual(["聞き取り済み"]);
      },
    );
  });

  it("stays on its line where the report is written in several requests", async () => {
    setting = await openSetting({ workbook: longList(700), calculator: { recalculate: () => {} } });
    const { host, port } = setting;
    await writeReport(port);
    host.faults.reset();
    host.traffic.reset();
    await writeReport(port);
    const syncs = host.faults.syncCount;
    const pieces = host.traffic.syncs.filter(({ requestBytes }) => requestBytes > 500_000).length;
    expect(pieces).toBeGreaterThan(1);
    const row = firstLine + 400;
    const line = [...byLine(ledgerColumn.comment, 700).keys()][400];
    for (let number = syncs - pieces - 2; number <= syncs; number += 1) {
      host.user.edit(ledger, cell(row, ledgerColumn.decision), "確認済");
      host.user.edit(ledger, cell(row, ledgerColumn.comment), "");
      host.faults.reset();
      const told = beforeSync(number, () => {
        host.user.edit(ledger, cell(row, ledgerColumn.decision), "要説明");
        host.user.edit(ledger, cell(row, ledgerColumn.comment), "聞き取り済み");
      });
      await writeReport(port);
      expect(told.done, `sync ${number}`).toBe(true);
      host.faults.reset();
      expect(byLine(ledgerColumn.decision, 700).get(line), `before sync ${number}`).toBe("要説明");
      expect(byLine(ledgerColumn.comment, 700).get(line), `before sync ${number}`).toBe("聞き取り済み");
    }
  });

  it("stays as a threshold of the summary", async () => {
    setting = await openSmallSetting({ calculator: { recalculate: () => {} } });
    const { host, port } = setting;
    await writeReport(port);
    const name = host.workbook.names.find((one) => one.name === "jisseki_nearly")!;
    const address = (): string => name.formula.split("!")[1]!.replaceAll("$", "");
    const [row, column] = [Number(/\d+/.exec(address())![0]), address().charCodeAt(0) - 64];
    await atEverySync(
      () => host.user.edit("達成状況", address(), 0.8),
      () => host.user.edit("達成状況", address(), 0.7),
      (where) => expect(valueAt("達成状況", row, column), where).toBe(0.7),
    );
  });
});
