import { existsSync, readFileSync } from "node:fs";
import { type GoldenLine, goldenLines } from "./golden-lines.ts";

/** Golden lines for each line of tests/fixtures/edges/NAME.txt, which is JSON: what is asked. */
export function edges<Asked>(name: string, answer: (asked: Asked) => string): void {
  const list = new URL(`../fixtures/edges/${name}.txt`, import.meta.url);
  const lines = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  goldenLines(
    `${name} at the edges`,
    new URL(`../golden/edges/${name}.txt`, import.meta.url),
    lines.filter((line) => line !== "").map((line): GoldenLine => [line, () => answer(JSON.parse(line) as Asked)]),
  );
}
