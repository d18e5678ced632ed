import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { objections } from "../../../../src/domain/achievement/objections/registry.ts";

const folder = new URL("../../../../src/domain/achievement/objections/", import.meta.url);
/** Files of the folder that are no objection of their own. */
const shared = ["as-paired", "called", "left-over", "objection", "only-label", "registry"];

describe("the registry of objections", () => {
  it("holds every objection, each in the file that is called like it, and none twice", () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
    expect(objections.map(({ code }) => code).sort()).toEqual(files.filter((file) => !shared.includes(file)).sort());
  });
});
