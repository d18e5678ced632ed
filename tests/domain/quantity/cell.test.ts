import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/domain/quantity/cell.ts";

describe("readCell", () => {
  it("takes a typed number's value from the number and its unit from the format", () => {
    const reading = readCell(1540, "1,540人", '#,##0"人"');
    expect(reading.quantities).toEqual([expect.objectContaining({ value: 1540, unit: "人", evidence: [0, 6] })]);
  });

  it("keeps what the display rounds away", () => {
    expect(readCell(1540.4, "1,540人", '#,##0"人"').quantities[0]?.value).toBe(1540.4);
  });

  it("shows 0.85 as 85 %, and 0.285 as 28.5 %", () => {
    expect(readCell(0.85, "85%", "0%").quantities).toEqual([expect.objectContaining({ value: 85, unit: "%" })]);
    expect(readCell(0.285, "29%", "0%").quantities[0]?.value).toBe(28.5);
  });

  it("undoes thousands that a format only prints, and not those it divides by", () => {
    expect(readCell(1500, "1,500千円", '#,##0"千円"').quantities[0]).toMatchObject({ value: 1500000, unit: "円" });
    expect(readCell(1500000, "1,500千円", '#,##0,"千円"').quantities[0]).toMatchObject({ value: 1500000, unit: "円" });
  });

  it("takes unit and multiplier from the heading where the format has none", () => {
    expect(readCell(1234, "1,234", "#,##0", { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 1234000,
      unit: "円",
    });
    expect(readCell(12, "12", "General").quantities[0]).toMatchObject({ value: 12, unit: null });
  });

  it("does not multiply again what the format shows in thousands", () => {
    const thousandYen = { unit: "円", multiplier: 1000 };
    expect(readCell(1500000, "1,500", "#,##0,", thousandYen).quantities[0]).toMatchObject({
      value: 1500000,
      unit: "円",
    });
    expect(readCell(1500, "1,500", "#,##0", thousandYen).quantities[0]).toMatchObject({ value: 1500000, unit: "円" });
    expect(readCell(1500000, "1,500", "#,##0,").quantities[0]).toMatchObject({ value: 1500000, unit: null });
  });

  it("lets the format's own unit outrank the heading's", () => {
    expect(readCell(12, "12人", '0"人"', { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 12,
      unit: "人",
    });
  });

  it("covers the whole display where the digits do not show", () => {
    expect(readCell(123456, "####", "#,##0").quantities).toEqual([
      expect.objectContaining({ value: 123456, evidence: [0, 4] }),
    ]);
  });

  it("is negative as the number is, however the format writes it", () => {
    expect(readCell(-5, "△5件", '0"件";"△"0"件"').quantities[0]).toMatchObject({
      value: -5,
      unit: "件",
      evidence: [0, 3],
    });
  });

  it("reads no quantity from dates, errors and truth values", () => {
    expect(readCell(45017, "2023/4/1", "yyyy/m/d")).toMatchObject({ kind: "text", quantities: [] });
    expect(readCell({ error: "#DIV/0!" }, "#DIV/0!", "General")).toMatchObject({ kind: "text", quantities: [] });
    expect(readCell(true, "TRUE", "General")).toMatchObject({ kind: "text", quantities: [] });
  });

  it("reads text as text, with the column's unit", () => {
    expect(readCell("約50億円", "約50億円", "General", { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 5e9,
      unit: "円",
    });
    expect(readCell("1,234", "1,234", "@", { unit: "円", multiplier: 1000 }).quantities[0]).toMatchObject({
      value: 1234000,
    });
    expect(readCell(null, "", "General").kind).toBe("blank");
    expect(readCell("-", "-", "General").kind).toBe("not-set");
  });
});
