import { messages } from "../../src/messages/index.ts";
import { reportWords } from "../../src/messages/report-words.ts";
import { openExcel, runExcel } from "../../src/excel/index.ts";
import { review } from "../../src/domain/review.ts";
import { writtenOut } from "../../src/domain/written-out.ts";
import type { LivePort } from "../../src/workbook/port.ts";
import { officeHost } from "../../taskpane/host/officeHost.ts";
import { judgeApart } from "../../taskpane/session/judgeApart.ts";
import { localEngine } from "../../taskpane/session/localEngine.ts";
import { Session } from "../../taskpane/session/session.ts";
import { Store } from "../../taskpane/session/store.ts";
import type { Outcome } from "../../taskpane/state/outcome.ts";
import type { State } from "../../taskpane/state/state.ts";
import { openSmallSetting, type Setting } from "../excel/setting.ts";
import { FakeThread } from "./judgeThread.ts";

export interface Following {
  readonly setting: Setting;
  readonly session: Session;
  readonly threads: readonly FakeThread[];
  /** What the pane read of the workbook, in order. */
  readonly reads: string[];
  readonly unexpected: unknown[];
  state(): State;
  /** Waits until nothing is under way or waited for. */
  settled(): Promise<void>;
  close(): void;
}

/** The pane's own session beside the stand-in for Excel, over unmodified office.js; it has found its table. */
export async function follow(requirement = "1.14"): Promise<Following> {
  const setting = await openSmallSetting({ requirement });
  const reads: string[] = [];
  const counted: LivePort = {
    survey: () => setting.port.survey(),
    apply: (edits, options) => setting.port.apply(edits, options),
    clear: (sets, options) => setting.port.clear(sets, options),
    enter: (sheet, changes) => setting.port.enter(sheet, changes),
    readGrid: (sheet, options) => {
      reads.push("whole");
      return setting.port.readGrid(sheet, options);
    },
    readChanged: async (known, areas) => {
      const cells = await setting.port.readChanged(known, areas);
      reads.push(cells === null ? "uncertain" : `${cells.length} cells`);
      return cells;
    },
  };
  const threads: FakeThread[] = [];
  const open = (): FakeThread => {
    const thread = new FakeThread();
    threads.push(thread);
    return thread;
  };
  const unexpected: unknown[] = [];
  const store = new Store();
  const judges = { here: async () => judgeApart(open), apart: () => judgeApart(open) };
  const session = new Session(
    officeHost(counted, runExcel(setting.access)),
    localEngine(reportWords(messages("ja")), judges),
    store,
    "見本",
    (error) => void unexpected.push(error),
  );
  await session.start();
  reads.length = 0;
  return {
    setting,
    session,
    threads,
    reads,
    unexpected,
    state: store.state,
    settled: async () => {
      // Longer than the pane waits for quiet; then as long as its reading takes.
      for (let calm = 0; calm < 2;) {
        const before = setting.host.traffic.count;
        await new Promise((resolve) => setTimeout(resolve, 120));
        calm = setting.host.traffic.count === before && store.state().busy === null ? calm + 1 : 0;
      }
    },
    close: () => {
      session.stop();
      setting.office.close();
    },
  };
}

/** What a check of the sheet says that is read and judged from scratch. */
export async function fromScratch({ setting, state }: Following): Promise<unknown> {
  const { target, policy } = state();
  const grid = await openExcel(setting.access).readGrid(target!.sheet);
  const outcome = review(grid, { hint: target!.hint, policy, fully: true });
  return plainOutcome("rows" in outcome ? writtenOut(outcome) : outcome);
}

/** Without the numbers of kinds, which say nothing by themselves. */
export function plainOutcome(outcome: Outcome | null): unknown {
  const data = JSON.parse(JSON.stringify(outcome)) as { rows?: { kind?: number }[] };
  for (const row of data.rows ?? []) delete row.kind;
  return data;
}
