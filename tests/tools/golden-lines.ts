import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Lines that one test compares: few enough that a difference is found by its own test. */
const linesATest = 20;

/** What was asked and what came of it. */
export type GoldenLine = readonly [asked: string, came: () => string];

/**
 * Compares what comes of each with the golden file's line for it, twenty to a test. `vitest -u` writes the file
 * anew (read its diff: the tests of that run still saw the former one).
 */
export function goldenLines(name: string, file: URL, asked: readonly GoldenLine[]): void {
  const lines: string[] = [];
  const lineAt = (at: number): string => {
    const [text, came] = asked[at] as GoldenLine;
    return (lines[at] ??= `${text} → ${came()}`);
  };
  const linesFrom = (from: number, to: number): string[] =>
    asked.slice(from, to).map((_, index) => lineAt(from + index));
  describe(name, () => {
    it("is kept whole", async () => {
      await expect(`${linesFrom(0, asked.length).join("\n")}\n`).toMatchFileSnapshot(file.pathname);
    });

    const kept = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
    const parts = Array.from({ length: Math.ceil(asked.length / linesATest) }, (_, part) => part * linesATest);
    it.each(parts)("reads as before from line %i on", (from) => {
      expect(
        linesFrom(from, from + linesATest),
        "vitest -u writes the golden file anew; run again without it, and read the diff",
      ).toEqual(kept.slice(from, from + linesATest));
    });
  });
}
