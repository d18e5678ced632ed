import { afterEach, expect, it } from "vitest";
import type { SyncTraffic } from "../../excel-host/traffic.ts";
import { longList } from "./long-list.ts";
import { openSetting, type Setting, writeReport } from "./setting.ts";

let setting: Setting;
afterEach(() => setting.office.close());

interface Cost {
  readonly actions: number;
  readonly read: number;
  readonly written: number;
  readonly syncs: number;
}

const costOf = (syncs: readonly SyncTraffic[]): Cost => ({
  actions: syncs.reduce((sum, { actions }) => sum + actions, 0),
  read: syncs.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
  written: syncs.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
  syncs: syncs.length,
});

/** What a first report and an update cost on so many lines. */
async function costs(lines: number): Promise<{ readonly first: Cost; readonly update: Cost }> {
  setting = await openSetting({ workbook: longList(lines), calculator: { recalculate: () => {} } });
  const { host, port } = setting;
  host.traffic.reset();
  await writeReport(port);
  const first = costOf(host.traffic.syncs);
  host.traffic.reset();
  await writeReport(port);
  const update = costOf(host.traffic.syncs);
  setting.office.close();
  return { first, update };
}

it("a line more costs at most two actions, and an update reads a few kilobytes of it", async () => {
  const few = await costs(200);
  const many = await costs(1000);
  const each = (what: keyof Cost, run: "first" | "update"): number => (many[run][what] - few[run][what]) / 800;
  expect(each("actions", "first")).toBeLessThan(2);
  expect(each("actions", "update")).toBeLessThan(2);
  expect(each("read", "first")).toBeLessThan(400);
  expect(each("read", "update")).toBeLessThan(4600);
});
