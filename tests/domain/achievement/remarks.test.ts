import { describe, expect, it } from "vitest";
import { withoutRemarks } from "../../../src/domain/achievement/remarks.ts";
import { figuresIn } from "./objections/pair-sketch.ts";

const aside = (plan: string, actual: string) => {
  const { asidePlans, asideActuals, plans, actuals } = withoutRemarks(
    figuresIn(plan, "plan"),
    figuresIn(actual, "actual"),
  );
  const values = (figures: typeof plans): readonly number[] => figures.map(({ value }) => value);
  return [values(plans), values(asidePlans), values(actuals), values(asideActuals)];
};

describe("figures that only tell how another compares", () => {
  it.each<[string, string, number[][]]>([
    ["1,300人(前年度比8%増)", "1,254人(前年度比4.5%増)", [[1300], [8], [1254], [4.5]]],
    ["500人", "480人(前年比105.5%)", [[500], [], [480], [105.5]]],
    ["100件", "98件(98%)", [[100], [], [98], [98]]],
    ["100件 満足度90%", "98件(98%)", [[100, 90], [], [98], [98]]],
    ["15校", "14校(93.3%)", [[15], [], [14], [93.3]]],
    ["2km", "1,500m(75%)", [[2], [], [1500], [75]]],
    ["1000件", "984件(98.9%)", [[1000], [], [984], [98.9]]],
  ])("are set aside: %s | %s", (plan, actual, expected) => expect(aside(plan, actual)).toEqual(expected));

  it.each<[string, string, number[][]]>([
    ["前年度比8%増", "1,254人(前年度比4.5%増)", [[8], [], [1254, 4.5], []]],
    ["前年度比8%増", "前年度比4.5%増", [[8], [], [4.5], []]],
    ["470人(10%)", "175人(3.6%)", [[470, 10], [], [175, 3.6], []]],
    ["1000件", "984件(98.91%)", [[1000], [], [984, 98.91], []]],
    ["100人", "98件(98%)", [[100], [], [98, 98], []]],
    ["100件", "98件 98%", [[100], [], [98, 98], []]],
    ["100件", "98件(満足度98%)", [[100], [], [98, 98], []]],
    ["100件", "98件(98人)", [[100], [], [98, 98], []]],
    ["0件", "98件(98%)", [[0], [], [98, 98], []]],
    ["100%", "98%(98%)", [[100], [], [98, 98], []]],
    ["(50社)100件", "98件", [[50, 100], [], [98], []]],
    ["達成率80%、参加100人", "達成率82%、参加95人", [[80, 100], [], [82, 95], []]],
  ])("are not in %s | %s", (plan, actual, expected) => expect(aside(plan, actual)).toEqual(expected));
});
