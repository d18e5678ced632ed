import { afterEach, describe, expect, it } from "vitest";
import { columnName } from "../../src/domain/grid.ts";
import type { Edits } from "../../src/domain/report/edits.ts";
import { firstLine, ledgerColumn } from "../../src/domain/report/ledger-columns.ts";
import { openSmallSetting, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

/** A report whose ledger has so many more lines. */
async function largeReport(lines: number): Promise<Edits> {
  setting = await openSmallSetting({ calculator: { recalculate: () => {} } });
  const [reported] = await writeReport(setting.port);
  const { edits } = reported!;
  const extra = {
    top: 300,
    left: 1,
    rows: Array.from({ length: lines }, (_, at) => [
      at,
      `${at}番目の事業`,
      "計画と実績の説明".repeat(4),
      { formula: `A${at + 300}/2`, value: at / 2 },
    ]),
  };
  return {
    ...edits,
    sheets: edits.sheets.map((sheet) =>
      sheet.role === "ledger" ? { ...sheet, blocks: [...sheet.blocks, extra] } : sheet,
    ),
  };
}

describe("a report too large for one request", () => {
  it("goes in pieces below the limit, few of them, telling its progress", async () => {
    const edits = await largeReport(60_000);
    const { host, port } = setting;
    await port.clear();
    host.traffic.reset();
    const told: [number, number][] = [];
    await port.apply(edits, { progress: (done, total) => told.push([done, total]) });
    expect(host.traffic.largestRequest).toBeLessThan(5 * 1024 * 1024);
    const bytes = host.traffic.syncs.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    expect(host.traffic.count).toBeLessThanOrEqual(6 + Math.ceil(bytes / 2_000_000));
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
    const ledger = host.workbook.sheet("判定明細")!;
    expect(ledger.cells.at(60_299, 1)!.value).toBe(59_999);
    expect(ledger.cells.at(60_299, 4)!.formula).toBe("A60299/2");
  });

  it("cancelled between pieces, leaves nothing of itself", async () => {
    const edits = await largeReport(60_000);
    const { host, port } = setting;
    await port.clear();
    const stop = new AbortController();
    const applying = port.apply(edits, {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    });
    await expect(applying).rejects.toMatchObject({ code: "cancelled" });
    expect(host.workbook.sheets).toHaveLength(1);
    expect(host.workbook.names).toEqual([]);
  });

  it("cancelled in an update, gives back what the ledger held", async () => {
    const edits = await largeReport(60_000);
    const { host, port } = setting;
    await port.apply(edits);
    const comment = ledgerColumn.comment;
    host.user.edit("判定明細", `${columnName(comment)}${firstLine}`, "現地で確認済み");
    host.user.edit("判定明細", "B60299", "'=最後の行");
    const stop = new AbortController();
    const applying = port.apply(edits, {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    });
    await expect(applying).rejects.toMatchObject({ code: "cancelled" });
    const ledger = host.workbook.sheet("判定明細")!;
    expect(ledger.cells.at(firstLine, comment)!.value).toBe("現地で確認済み");
    expect(ledger.cells.at(60_299, 2)).toMatchObject({ value: "=最後の行", formula: null });
    expect(ledger.cells.at(60_299, 4)!.formula).toBe("A60299/2");
    await port.apply(edits);
    expect(host.workbook.names.map(({ name }) => name)).not.toContain("jisseki_pending");
  });
});
