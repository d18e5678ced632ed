import { describe, expect, it } from "vitest";
import { judged } from "../../checks/table.ts";

const reasonOf = (indicator: string, plan = "100人", actual = "18人") =>
  judged({ lines: [{ no: 1, name: "事業", indicator, plan, actual }] }).rows.at(0)?.indicators[0]?.reason;

describe("a name that spans years, where no figure says of what time it is", () => {
  it.each(["移住者数（R3～R7の累計）", "5年間の新規就農者数", "3か年の整備箇所数"])("%s is asked about", (name) =>
    expect(reasonOf(name)).toBe("period-mismatch"),
  );

  it.each(["新規就農者数", "5か年計画策定件数", "就農後5年以内の者の数"])("%s is not", (name) =>
    expect(reasonOf(name)).toBeNull(),
  );

  it("nor is one whose figure says it", () => {
    expect(reasonOf("5年間の新規就農者数", "年間100人", "年間90人")).toBeNull();
  });

  it("nor a share, which adds up to nothing", () => {
    expect(reasonOf("創業後5年間の存続率", "90%", "81%")).toBeNull();
  });
});
