import { describe, expect, it } from "vitest";
import { deedsBehindDiffer } from "../../../../src/domain/achievement/objections/deeds-behind-differ.ts";
import { pairOf } from "./pair-sketch.ts";

const labelsOf = (plan: string, actual: string) => deedsBehindDiffer.object(pairOf({ plan, actual }))?.reasonParams;

describe("deeds that are told behind the figures", () => {
  it.each([
    ["3路線着工", "2路線竣工", "着工", "竣工"],
    ["10人が申請", "8人に交付", "が申請", "に交付"],
    ["100千円（税込）", "90千円（税抜）", "税込", "税抜"],
    ["参加100人", "90人申込", "参加", "申込"],
    ["100人(申込)", "参加90人", "申込", "参加"],
  ])("%s against %s is asked about", (plan, actual, planLabel, actualLabel) =>
    expect(labelsOf(plan, actual)).toEqual({ planLabel, actualLabel }),
  );

  it.each([
    ["3路線着工", "2路線着工"],
    ["3路線", "2路線竣工"],
    ["申込100件(利用者)", "申込90件(利用者)"],
    ["100人", "90人"],
  ])("%s against %s is not", (plan, actual) => expect(labelsOf(plan, actual)).toBeUndefined());
});
