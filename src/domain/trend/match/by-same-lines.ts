import type { KeyStage } from "./key-stage.ts";

/** A number alone is right one time in ten: of a program without a name all that its lines say must be the same. */
export const bySameLines: KeyStage = {
  how: "same-lines",
  key: ({ name, budget }, { section, department, no, label, unit, planText, actualText }) =>
    name === "" && planText + actualText !== ""
      ? [section, department, no, label, unit, planText, actualText, budget ?? ""].join("\n")
      : null,
  standing: "auto",
};
