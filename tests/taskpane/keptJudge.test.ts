import { describe, expect, it } from "vitest";
import { gridOf } from "../../src/domain/grid/grid-of.ts";
import type { CellValue, Grid } from "../../src/domain/grid.ts";
import { type ChangedCell, patched } from "../../src/domain/grid/patched.ts";
import { defaultPolicy } from "../../src/domain/policy.ts";
import { review } from "../../src/domain/review.ts";
import { writtenOut } from "../../src/domain/written-out.ts";
import { judgeApart } from "../../taskpane/session/judgeApart.ts";
import { KeptJudge, largeSheet } from "../../taskpane/session/keptJudge.ts";
import type { Outcome } from "../../taskpane/state/outcome.ts";
import { FakeThread } from "./judgeThread.ts";

const sheet = (rows: number): Grid =>
  gridOf({
    sheet: "事業",
    values: [
      ["No.", "事業名", "計画", "実績"],
      ...Array.from({ length: rows - 1 }, (_, at): CellValue[] => [at + 1, `相談事業 第${at + 1}号`, "10人", "9人"]),
    ],
  });

const cell = (row: number, text: string): ChangedCell => ({ row, column: 4, value: text, text, format: "General" });
const options = { policy: defaultPolicy };

/** Without the numbers of kinds, which say nothing by themselves. */
function plain(outcome: Outcome): unknown {
  const data = JSON.parse(JSON.stringify(outcome)) as { rows?: { kind?: number }[] };
  for (const row of data.rows ?? []) delete row.kind;
  return data;
}

function fromScratch(grid: Grid, policy = defaultPolicy): unknown {
  const outcome = review(grid, { policy });
  return plain("rows" in outcome ? writtenOut(outcome) : outcome);
}

interface Kept {
  readonly judge: KeptJudge;
  readonly here: FakeThread[];
  readonly apart: FakeThread[];
}

function kept(): Kept {
  const here: FakeThread[] = [];
  const apart: FakeThread[] = [];
  const open = (threads: FakeThread[]) => () =>
    judgeApart(() => {
      const thread = new FakeThread();
      threads.push(thread);
      return thread;
    });
  const judge = new KeptJudge({ here: async () => open(here)(), apart: open(apart) });
  return { judge, here, apart };
}

const small = sheet(12);

describe("the judge that stays", () => {
  it.each([
    [largeSheet, 1, 0],
    [largeSheet + 1, 0, 1],
  ])("has a thread of its own for a sheet of %i rows and more", async (rows, here, apart) => {
    const made = kept();
    await made.judge.judge(sheet(rows), options);
    expect([made.here.length, made.apart.length]).toEqual([here, apart]);
  });

  it("is sent changed cells only, edit after edit, and says what a judge of the whole would", async () => {
    const { judge, here } = kept();
    let known = { grid: small, outcome: await judge.judge(small, options) };
    for (const [row, text] of [
      [5, "3人"],
      [6, "約2.9億円"],
      [5, "10人"],
      [12, ""],
    ] as const) {
      const before = known;
      known = await judge.judgeChanged(known, [cell(row, text)], options);
      expect(plain(known.outcome)).toEqual(fromScratch(known.grid));
      expect(known.grid.text(row, 4)).toBe(text);
      expect(before.grid).not.toBe(known.grid);
    }
    expect(here.map(({ asked }) => asked)).toEqual([["sheet", "cells", "cells", "cells", "cells"]]);
  });

  it("keeps rows and findings that say the same", async () => {
    const { judge } = kept();
    const outcome = await judge.judge(small, options);
    const after = await judge.judgeChanged({ grid: small, outcome }, [cell(5, "3人")], options);
    if (!("rows" in outcome) || !("rows" in after.outcome)) throw new Error("no table");
    const others = after.outcome.rows.filter((row, at) => row !== outcome.rows.at(at));
    expect(others.map(({ line }) => line.row)).toEqual([5]);
  });

  it("takes in what makes a table of none, and none of a table", async () => {
    const { judge } = kept();
    let known = { grid: small, outcome: await judge.judge(small, options) };
    const heading = (text: string): ChangedCell => ({ ...cell(1, text), column: 4 });
    for (const text of ["備考", "実績"]) {
      known = await judge.judgeChanged(known, [heading(text)], options);
      expect(plain(known.outcome)).toEqual(fromScratch(known.grid));
    }
  });

  const policy = { ...defaultPolicy, nearly: 0.95 };

  it.each<
    readonly [
      string,
      (made: Kept, outcome: Outcome) => Promise<{ readonly known?: Outcome; readonly policy?: typeof policy }>,
    ]
  >([
    ["another policy", async () => ({ policy })],
    ["another sheet judged since", async ({ judge }) => (await judge.judge(sheet(9), options), {})],
    ["a result that is not its own", async (_, outcome) => ({ known: { ...outcome } })],
    ["its thread given back", async ({ judge }) => (judge.close(), {})],
    ["a thread that is gone", async ({ here }) => ((here[0]!.fault = { message: "" }), {})],
  ])("judges all of it with %s", async (_, change) => {
    const made = kept();
    const outcome = await made.judge.judge(small, options);
    const changed = await change(made, outcome);
    const with_ = { policy: changed.policy ?? defaultPolicy };
    const now = await made.judge.judgeChanged(
      { grid: small, outcome: changed.known ?? outcome },
      [cell(5, "3人")],
      with_,
    );
    expect(plain(now.outcome)).toEqual(fromScratch(patched(small, [cell(5, "3人")]), with_.policy));
    expect(made.here.at(-1)!.asked.at(-1)).toBe("sheet");
    const again = await made.judge.judgeChanged(now, [cell(6, "3人")], with_);
    expect(made.here.at(-1)!.asked.at(-1)).toBe("cells");
    expect(plain(again.outcome)).toEqual(fromScratch(again.grid, with_.policy));
  });

  it("tells a thread that is gone from a bug in it, and has a new one for what comes next", async () => {
    const made = kept();
    await made.judge.judge(small, options);
    made.here[0]!.fault = { message: "" };
    await expect(made.judge.judge(small, options)).rejects.toMatchObject({ code: "check-stopped" });
    const outcome = await made.judge.judge(small, options);
    made.here[1]!.fault = { message: "x is not a function" };
    await expect(made.judge.judgeChanged({ grid: small, outcome }, [cell(5, "3人")], options)).rejects.toThrow(
      "x is not a function",
    );
    expect(plain(await made.judge.judge(small, options))).toEqual(fromScratch(small));
    expect(made.here.map(({ terminated }) => terminated)).toEqual([true, true, false]);
  });

  it.each(["judge", "judgeChanged"] as const)(
    "ends its thread where %s is stopped, and the next one is answered",
    async (way) => {
      const made = kept();
      const outcome = await made.judge.judge(small, options);
      made.here[0]!.fault = "silent";
      const stop = new AbortController();
      const stopped =
        way === "judge"
          ? made.judge.judge(small, options, stop.signal)
          : made.judge.judgeChanged({ grid: small, outcome }, [cell(5, "3人")], options, stop.signal);
      const next = made.judge.judge(small, options);
      setTimeout(() => stop.abort(), 1);
      await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
      expect(plain(await next)).toEqual(fromScratch(small));
      expect(made.here.map(({ terminated }) => terminated)).toEqual([true, false]);
    },
  );
});
