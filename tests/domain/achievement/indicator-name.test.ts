import { describe, expect, it } from "vitest";
import { indicatorName } from "../../../src/domain/achievement/indicator-name.ts";
import type { ProgramLine, SourceCell } from "../../../src/domain/sheet/records/reading.ts";
import { blankLine } from "../sheet/blank-line.ts";

const cell = (text: string): SourceCell => ({
  row: 5,
  column: 3,
  address: "C5",
  value: text,
  text,
  format: "General",
  merge: null,
});

interface Words {
  readonly label?: string;
  readonly indicator?: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly name?: string;
}

function lineOf({ indicator, measure, unit, name }: Words): ProgramLine {
  return {
    ...blankLine,
    kind: measure === undefined ? "program" : "measure",
    no: 1,
    name: name ?? "",
    measure: measure ?? null,
    indicatorCell: indicator === undefined ? null : cell(indicator),
    unitNote: unit === undefined ? null : cell(unit),
  };
}

describe("the name of what is counted", () => {
  it.each<[string, Words, string | null, readonly string[]]>([
    ["nothing but the program", { name: "就労支援" }, null, ["就労支援"]],
    ["the label in the cell", { name: "就労支援", label: "相談者" }, "相談者", ["相談者", "就労支援"]],
    ["the indicator's column", { name: "就労支援", indicator: "就職者数" }, "就職者数", ["就職者数", "就労支援"]],
    ["a measure", { measure: "出前講座" }, "出前講座", ["出前講座"]],
    [
      "measure, indicator and label, from the widest to the nearest",
      { measure: "学力調査", indicator: "正答率", label: "小学生", name: "学力" },
      "学力調査 正答率 小学生",
      ["小学生", "正答率", "学力調査", "学力"],
    ],
    ["a unit is no name", { name: "講座", unit: "人" }, null, ["講座"]],
    ["nor is a scaled one", { name: "講座", unit: "千円" }, null, ["講座"]],
    ["nor is one in full width", { name: "講座", unit: "％" }, null, ["講座"]],
    [
      "a note that says what is counted",
      { name: "派遣", unit: "派遣決定実人数" },
      "派遣決定実人数",
      ["派遣決定実人数", "派遣"],
    ],
    [
      "the indicator's column before the note",
      { name: "派遣", indicator: "派遣者", unit: "派遣決定実人数" },
      "派遣者",
      ["派遣者", "派遣決定実人数", "派遣"],
    ],
    ["a label that says the same", { indicator: "就職者数", label: "就職者" }, "就職者数", ["就職者", "就職者数"]],
    ["a label that says more", { indicator: "就職者", label: "就職者数" }, "就職者数", ["就職者数", "就職者"]],
    ["the same twice", { indicator: "就職者数", measure: "就職者数", label: "就職者数" }, "就職者数", ["就職者数"]],
    ["line breaks and spaces", { indicator: "就職\n者数", label: " " }, "就職 者数", ["就職 者数"]],
    ["nothing at all", {}, null, []],
  ])("%s", (_name, words, text, names) => {
    expect(indicatorName(lineOf(words), words.label ?? null)).toEqual({ text, names });
  });
});
