import { describe, expect, it } from "vitest";
import { senseOfName } from "../../../../src/domain/achievement/direction/grammar/sense-of-name.ts";
import { asked } from "./names/asked.ts";
import { falls } from "./names/falls.ts";
import { rises } from "./names/rises.ts";
import { silent } from "./names/silent.ts";

describe("less is better", () => {
  it.each(falls)("%s", (name) => expect(senseOfName(name, null)).toMatchObject({ sense: "lower", sure: true }));
});

describe("more is better", () => {
  it.each(rises)("%s", (name) => expect(senseOfName(name, null)).toMatchObject({ sense: "higher", sure: true }));
});

describe("the words do not tell, and nothing is doubtful", () => {
  it.each(silent)("%s", (name) => expect(senseOfName(name, null).sense).toBe("unknown"));
});

describe("a person is asked", () => {
  it.each(asked)("%s", (name) => {
    const { sense, sure } = senseOfName(name, null);
    expect(sense === "ambiguous" || (sense === "lower" && !sure)).toBe(true);
  });
});
