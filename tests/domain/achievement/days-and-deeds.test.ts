import { describe, expect, it } from "vitest";
import { daysOrDeeds } from "../../../src/domain/achievement/days-and-deeds.ts";
import { defaultPolicy } from "../../../src/domain/policy.ts";
import { readQuantities } from "../../../src/domain/quantity/read.ts";
import type { FigureCell, ProgramLine } from "../../../src/domain/sheet/records/reading.ts";

const cell = (text: string) => ({ reading: readQuantities(text) }) as FigureCell;

const of = (plan: string, actual: string, year: number | null = 2023) => {
  const line = { plan: cell(plan), actual: cell(actual) } as ProgramLine;
  const found = daysOrDeeds(line, { policy: defaultPolicy, year });
  return found === null ? ["none", null] : [found.basis.kind, found.reason ?? found.verdict];
};

describe("a day or a deed instead of a figure", () => {
  it.each<[string, string, string, string]>([
    ["令和5年9月末までに策定", "令和5年9月15日策定", "date", "achieved"],
    ["令和6年1月条例改正", "令和6年3月条例改正", "date", "under"],
    ["R5.10.1開始", "R5.10.1開始", "date", "achieved"],
    ["令和6年3月末", "未稼働（令和6年7月稼働予定）", "date", "under"],
    ["令和6年3月末", "未稼働", "done", "under"],
    ["令和6年3月末", "準備中", "done", "under"],
    ["令和6年9月末", "準備中", "none", "not-due"],
    ["令和5年度中に策定", "策定済", "done", "achieved"],
    ["9月末", "延期", "done", "under"],
    ["実施", "実施", "done", "achieved"],
    ["実施", "一部実施", "done", "under"],
    ["実施", "見送り", "done", "under"],
    ["○", "×", "done", "under"],
    ["制定", "制定済", "done", "achieved"],
    ["条例の制定", "制定", "done", "achieved"],
    ["条例の制定", "条例を制定した", "done", "achieved"],
    ["条例の制定", "未制定", "done", "under"],
    ["窓口の開設", "実施済", "done", "achieved"],
    ["システムの構築", "構築中", "done", "under"],
    ["決定", "検討中", "done", "under"],
  ])("%s | %s", (plan, actual, basis, outcome) => {
    expect(of(plan, actual)).toEqual([basis, outcome]);
  });

  it.each<[string, string]>([
    ["令和5年9月末までに策定", "令和5年8月公表"],
    ["令和5年9月着工", "令和5年9月竣工"],
    ["令和5年9月末", "策定済"],
    ["策定", "公表済"],
    ["条例の制定", "規則を制定した"],
    ["実施", "実施中"],
    ["継続", "継続"],
    ["決定", "集計中"],
    ["実施", "未定"],
    ["地域の活性化", "地域の活性化"],
    ["計画を策定し、公表する", "策定した"],
    ["◎", "○"],
  ])("%s | %s says nothing that could be judged", (plan, actual) => {
    expect(of(plan, actual)[0]).toBe("none");
  });

  it("does not know whether a day has come where the sheet names no year", () => {
    expect(of("令和6年3月末", "準備中", null)[0]).toBe("none");
  });
});
