import { describe, expect, it } from "vitest";
import { withoutBrackets, withoutStatus } from "../../../src/domain/trend/status-marks.ts";

describe("marks of where a program stands this year", () => {
  it.each([
    ["就労支援事業（新規）", "就労支援事業"],
    ["【拡充】就労支援事業", "就労支援事業"],
    ["就労支援事業(継続)", "就労支援事業"],
    ["就労支援事業（仮称）", "就労支援事業"],
    ["就労支援事業［終了］", "就労支援事業"],
    ["就労支援事業（新規・拡充）", "就労支援事業"],
    ["就労支援事業（ 新規 ）", "就労支援事業"],
    ["（仮称）就労支援センター（新規）", "就労支援センター"],
  ])("%s is called %s", (name, plain) => {
    expect(withoutStatus(name)).toBe(plain);
  });

  it.each([
    "就労支援事業（第2期）",
    "就労支援事業（再掲）",
    "就労支援事業（東京都）",
    "就労支援事業（新規就農者）",
    "新規就農者支援事業",
    "継続支援事業",
    "就労支援事業（終了予定）",
    "就労支援事業（旧緊急支援事業）",
    "新規",
  ])("%s is all name", (name) => {
    expect(withoutStatus(name)).toBe(name);
  });

  it.each([
    ["就労支援事業（第2期）", "就労支援事業"],
    ["（再掲）就労支援事業【モデル】", "就労支援事業"],
    ["（再掲）", ""],
  ])("%s without brackets is %s", (name, plain) => {
    expect(withoutBrackets(name)).toBe(plain);
  });
});
