import { readFileSync } from "node:fs";

const fixtures = new URL("../../fixtures/", import.meta.url);

/** A JSON fixture, as the shape that its test says it has. */
export const fixture = <Shape>(path: string): Shape =>
  JSON.parse(readFileSync(new URL(path, fixtures), "utf8")) as Shape;
