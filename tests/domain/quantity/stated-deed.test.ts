import { describe, expect, it } from "vitest";
import { saidBehind, type StatedDeed, statedDeed } from "../../../src/domain/quantity/stated-deed.ts";

describe("a deed that a cell names, and how far it came", () => {
  it.each<[string, StatedDeed["thing"], StatedDeed["deed"], StatedDeed["state"]]>([
    ["条例の制定", "条例", "制定", null],
    ["策定", "", "策定", null],
    ["窓口を開設する", "窓口", "開設", null],
    ["システム導入予定", "システム", "導入", null],
    ["未来塾の開講", "未来塾", "開講", null],
    ["制定済", "", "制定", "done"],
    ["計画書の作成完了", "計画書", "作成", "done"],
    ["ガイドラインを策定した。", "ガイドライン", "策定", "done"],
    ["一部実施", "", "実施", "partly"],
    ["検討中", "", "", "partly"],
    ["計画策定中", "計画", "策定", "partly"],
    ["公募準備中", "", "公募", "partly"],
    ["未策定", "", "策定", "not-done"],
    ["未稼働（令和６年７月稼働予定）", "", "稼働", "not-done"],
    ["条例改正に至らず", "条例", "改正", "not-done"],
    ["開催できず", "", "開催", "not-done"],
    ["延期", "", "", "not-done"],
  ])("%s", (text, thing, deed, state) => {
    expect(statedDeed(text)).toEqual({ thing, deed, state });
  });

  it.each(["", "講座を実施し参加者を支援した", "3回実施", "不登校", "地域の活性化", "未定", "120人", "継続"])(
    "%s names none",
    (text) => {
      expect(statedDeed(text)).toBeNull();
    },
  );

  it.each(["実施中", "運用中", "配布中"])("%s may be what was planned", (text) => {
    expect(statedDeed(text)?.state ?? null).toBeNull();
  });

  it.each([
    ["未稼働（令和６年７月稼働予定）", "令和6年7月稼働予定"],
    ["未稼働", ""],
  ])("%s says behind it %s", (text, behind) => {
    expect(saidBehind(text)).toBe(behind);
  });
});
