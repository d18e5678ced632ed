// Reading and judging sheets of several sizes, and how the costs grow with them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printed } from "./fresh-process.mjs";
import { summaryOf } from "./outcome.mjs";
import { growthExponent, ratio } from "./ratios.mjs";
import { shown, tableLines } from "./table.mjs";
import { peer, worksFor } from "./works.mjs";

const grouped = (count) => shown(count, 0);

/** Costs by work. A work that failed is not tried again, nor with more rows: `gaveUp` has the reasons by work. */
function measureSheet(file, sheet, works, rounds, gaveUp) {
  const outcomes = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, work] of Object.entries(works)) {
      const failure = gaveUp.get(name);
      const outcome = failure === undefined ? work(file, sheet) : { failure };
      outcomes[name].push(outcome);
      if (outcome.failure !== undefined) gaveUp.set(name, outcome.failure);
    }
  return new Map(Object.entries(outcomes).map(([name, runs]) => [name, summaryOf(runs)]));
}

function sizeLines(costs) {
  const base = costs.get(peer);
  return tableLines(
    ["", "processor s", `x ${peer}`, "peak MB", `x ${peer}`],
    [...costs].map(([name, { failure, processorSeconds, peakMegabytes }]) =>
      failure === undefined
        ? [
            name,
            shown(processorSeconds, 2),
            shown(ratio(processorSeconds, base.processorSeconds), 2),
            shown(peakMegabytes, 0),
            shown(ratio(peakMegabytes, base.peakMegabytes), 2),
          ]
        : [name, { note: failure }],
    ),
  );
}

/** From the smallest size to the largest, and over the last step, where starting the process counts least. */
function growthLines(bySize) {
  const sizes = [...bySize.keys()];
  const last = sizes.at(-1);
  const spans = [...new Set([sizes[0], sizes.at(-2)])].map((from) => [from, last]);
  const exponent = (name, property, [from, to]) =>
    growthExponent(
      [from, bySize.get(from).get(name)[property] ?? null],
      [to, bySize.get(to).get(name)[property] ?? null],
    );
  const columns = ["processorSeconds", "peakMegabytes"].flatMap((property) =>
    spans.map((span) => ({ property, span })),
  );
  return tableLines(
    [
      "growth exponent",
      ...columns.map(
        ({ property, span }) =>
          `${property === "processorSeconds" ? "processor" : "memory"} ${span.map(grouped).join("→")}`,
      ),
    ],
    [...bySize.get(last).keys()].map((name) => [
      name,
      ...columns.map(({ property, span }) => shown(exponent(name, property, span), 2)),
    ]),
  );
}

/** Prints as it goes. */
export function benchSheets({ only, sheets, rows, rounds, peersMissing }, print) {
  const folder = mkdtempSync(join(tmpdir(), "jisseki-bench-"));
  try {
    for (const kind of sheets) {
      const works = worksFor({ only, kind, peersMissing });
      if (Object.keys(works).length === 0) continue;
      const gaveUp = new Map();
      const bySize = new Map();
      for (const size of rows) {
        const file = join(folder, "sheet.xlsx");
        // In a process of its own, so that this one stays small.
        const sheet = printed("write-sheet.mjs", [file, String(size), kind]);
        const costs = measureSheet(file, sheet, works, rounds, gaveUp);
        bySize.set(size, costs);
        print(["", `${grouped(size)} rows, ${kind}, ${shown(sheet.megabytes, 1)} MB`, ...sizeLines(costs)]);
        for (const [name, failure] of gaveUp)
          if (!failure.startsWith("not tried")) gaveUp.set(name, `not tried: ${failure} at ${grouped(size)} rows`);
      }
      if (rows.length > 1) print(["", `${kind}:`, ...growthLines(bySize)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
