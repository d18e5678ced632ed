import { describe, expect, it } from "vitest";
import { readQuantities } from "../../../src/domain/quantity/read.ts";

const day = (text: string) => readQuantities(text).day;
/** 1 March 2023 … 31 March 2023 and their neighbours, as Excel counts them. */
const march1 = 44986;
const march31 = 45016;

describe("a day, a month or a year that a cell states", () => {
  it.each<[string, number, number]>([
    ["令和5年3月31日", march31, march31],
    ["R5.3.31", march31, march31],
    ["２０２３/３/３１", march31, march31],
    ["2023-03-31", march31, march31],
    ["令和5年3月31日(金)", march31, march31],
    ["令和5年3月", march1, march31],
    ["R5.3", march1, march31],
    ["(令和5年3月)", march1, march31],
    ["令和4年度3月", march1, march31],
    ["令和5年3月末", march31, march31],
    ["令和5年3月上旬", march1, march1 + 9],
    ["令和5年3月中旬", march1 + 10, march1 + 19],
    ["令和5年3月下旬", march1 + 20, march31],
    ["令和4年度", 44652, march31],
    ["令和4年度中", 44652, march31],
    ["令和4年度末", march31, march31],
    ["令和4年度当初", 44652, 44681],
    ["令和元年", 43466, 43830],
    ["令和4年12月", 44896, 44926],
    ["令和2年2月", 43862, 43890],
  ])("%s", (text, first, serial) => {
    expect(day(text)).toMatchObject({ first, serial, isYearless: false });
  });

  it.each<[string, number, number]>([
    ["4月", 45017, 45046],
    ["9月1日", 45170, 45170],
    ["12月末", 45291, 45291],
    ["1月", 45292, 45322],
    ["2月29日", 45351, 45351],
    ["3月末", 45382, 45382],
    ["年度末", 45382, 45382],
    ["今年度中", 45017, 45382],
  ])("%s, without a year, in April 2023 to March 2024", (text, first, serial) => {
    expect(day(text)).toMatchObject({ first, serial, isYearless: true });
  });

  it.each<[string, string | null, string]>([
    ["令和4年度中に策定", "策定", "令和4年度中"],
    ["令和5年3月策定", "策定", "令和5年3月"],
    ["令和4年10月1日供用開始", "供用開始", "令和4年10月1日"],
    ["令和4年度末までに策定予定。", "策定", "令和4年度末"],
    ["9月公表", "公表", "9月"],
    ["令和5年3月までに完了した", "完了", "令和5年3月"],
    ["令和5年3月", null, "令和5年3月"],
  ])("%s says what is done then", (text, deed, words) => {
    expect(day(text)).toMatchObject({ deed, text: words });
  });

  it.each([
    "令和5年13月",
    "令和5年0月",
    "令和5年2月29日",
    "4月31日",
    "4月0日",
    "R4",
    "2023年3月から実施した講座は好評",
    "9/27",
    "年度",
    "4月~9月",
    "10:00~16:00",
    "令和5年3月に計画を策定",
    "120人",
    "令和4年度 120人",
    "",
    "検討中",
  ])("%s states none", (text) => {
    expect(day(text)).toBeNull();
  });
});
