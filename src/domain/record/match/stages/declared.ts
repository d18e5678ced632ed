import { joined, type KeyStage } from "../stage.ts";

const common = { by: "key", name: "declared", tellsNamesakesApart: false } as const;

/** The office's code on both sides, and which of a program's indicators it is. */
export const declaredIndicator: KeyStage = {
  ...common,
  earlierKeys: ({ code, measure, label, unit }) => (code === "" ? [] : [joined(code, measure, label, unit)]),
  keys: ({ code, measure, label, unit }) => (code === "" ? [] : [joined(code, measure, label, unit)]),
  among: "all",
  found: "followed",
  offers: "nothing",
};

/** The office's code on both sides, where it is no other line's. */
export const declaredProgram: KeyStage = {
  ...common,
  earlierKeys: ({ code }) => (code === "" ? [] : [code]),
  keys: ({ code }) => (code === "" ? [] : [code]),
  among: "all",
  found: "followed",
  offers: "nothing",
};

/** What the line was called, as the sheet says (旧事業名), and which of a program's indicators it is. */
export const declaredFormerIndicator: KeyStage = {
  ...common,
  earlierKeys: ({ name, measure, label, unit }) => (name === "" ? [] : [joined(name, measure, label, unit)]),
  keys: ({ formerNames, measure, label, unit }) => formerNames.map((name) => joined(name, measure, label, unit)),
  among: "all",
  found: "followed",
  offers: "nothing",
};

/** What the line was called, where no other line was. */
export const declaredFormerProgram: KeyStage = {
  ...common,
  earlierKeys: ({ name }) => (name === "" ? [] : [name]),
  keys: ({ formerNames }) => formerNames,
  among: "all",
  found: "followed",
  offers: "nothing",
};

/** Of the lines of one code some were found by their names: what is left of it. A code may be an account's or an office's. */
export const declaredLeft: KeyStage = { ...declaredProgram, among: "left", found: "offered", offers: "left" };

/** 統合前 names several lines, or several lines name one: split or merged. */
export const declaredSeveral: KeyStage = { ...declaredFormerProgram, found: "chosen", offers: "all" };
