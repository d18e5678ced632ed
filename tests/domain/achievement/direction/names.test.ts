import { describe, expect, it } from "vitest";
import type { NameSense } from "../../../../src/domain/achievement/direction/grammar/sense.ts";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { asked } from "./names/asked.ts";
import { falls } from "./names/falls.ts";
import { rises } from "./names/rises.ts";
import { silent } from "./names/silent.ts";

/** The names that are read otherwise: listed, so that a failure names them all. */
const otherwise = (names: readonly string[], as: (found: NameSense) => boolean): readonly string[] =>
  names.filter((name) => !as(senseOfName(name, null)));

describe("of the names of plans and sheets", () => {
  it("less is better of these, for sure", () =>
    expect(otherwise(falls, ({ sense, sure }) => sense === "lower" && sure)).toEqual([]));
  it("more is better of these, for sure", () =>
    expect(otherwise(rises, ({ sense, sure }) => sense === "higher" && sure)).toEqual([]));
  it("these say nothing, and nothing doubtful", () =>
    expect(otherwise(silent, ({ sense }) => sense === "unknown")).toEqual([]));
  it("a person is asked about these", () =>
    expect(otherwise(asked, ({ sense, sure }) => sense === "ambiguous" || (sense === "lower" && !sure))).toEqual([]));
  it("there are enough to mean something", () => {
    expect(falls.length + rises.length + silent.length + asked.length).toBeGreaterThan(1500);
  });
});
