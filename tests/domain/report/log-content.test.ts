import { describe, expect, it } from "vitest";
import type { EventKind, LogEntry } from "../../../src/domain/record/event.ts";
import { logEntry } from "../../../src/domain/record/log/log-entry.ts";
import { mergedLogTexts } from "../../../src/domain/record/log/merged-log.ts";
import { rateDecimals, showEvent } from "../../../src/domain/report/log-content.ts";
import { messages } from "../../../src/messages/index.ts";
import { reportWords } from "../../../src/messages/report-words.ts";
import { runAt } from "../record/log/sketch.ts";

const said = (language: "ja" | "en", kind: EventKind, told: Partial<LogEntry>): string => {
  const { kind: _kind, ...own } = told;
  return showEvent(reportWords(messages(language)))({ ...logEntry(runAt("2026-07-01T09:00"), kind, own) }).content;
};

const texts = (...all: readonly string[]): string => JSON.stringify(all);
const line = { lineId: "l1" };
const hash = "0123456789abcdef".repeat(4);

describe("what a line of the log says", () => {
  it.each<[EventKind, Partial<LogEntry>, string, string]>([
    ["run", {}, "点検した: 事業一覧.xlsx › 令和4年度", "Checked 事業一覧.xlsx › 令和4年度"],
    [
      "draw",
      {
        old: texts("of=38", "fitting=12", "verdict=under", "state=recheck", "rule=plan-zero", "size=5", "seed=7"),
        new: texts("a", "b"),
      },
      "監査調書のため、38事業から2事業を抽出した（条件 未達、要再確認、plan-zero、該当12事業から種「7」で無作為に5事業）",
      "2 of 38 programs selected for audit papers (by: Under target; Check again; plan-zero; 5 at random of 12, seed “7”)",
    ],
    [
      "draw",
      { old: texts("of=38", "fitting=38"), new: texts("a") },
      "監査調書のため、38事業から1事業を抽出した",
      "1 of 38 programs selected for audit papers",
    ],
    [
      "draw",
      { old: texts("of=3", "fitting=1", "program=3"), new: texts("a") },
      "監査調書のため、3事業から1事業を抽出した（指定 3）",
      "1 of 3 programs selected for audit papers (named: 3)",
    ],
    ["draw", { old: "?", new: "x" }, "x", "x"],
    ["run", { ...line, field: "added" }, "指標が加わった", "Indicator added"],
    ["run", { ...line, field: "gone", old: texts("a", "", "", "", "", "") }, "指標がなくなった", "Indicator gone"],
    [
      "run",
      { ...line, field: "planText", old: "1,200\n人", new: "1,500人" },
      "計画の記載: 1,200 人 → 1,500人",
      "Plan as written: 1,200 人 → 1,500人",
    ],
    ["run", { ...line, field: "actualText", old: "", new: "90人" }, "実績の記載: 90人", "Actual as written: 90人"],
    [
      "run",
      { ...line, field: "actualText", old: "90人", new: "" },
      "実績の記載: 90人 → 未記入",
      "Actual as written: 90人 → blank",
    ],
    [
      "run",
      { ...line, field: "rate", old: "1.0125", new: "0.9996" },
      "達成率: 101.3% → 99.96%",
      "Rate: 101.3% → 99.96%",
    ],
    [
      "run",
      { ...line, field: "verdict", old: "achieved", new: "nearly" },
      "判定: 達成 → 概ね達成",
      "Verdict: Achieved → Nearly achieved",
    ],
    [
      "run",
      {
        ...line,
        field: "renamed",
        old: texts("職業訓練", "", "受講者数", "人"),
        new: texts("職業訓練等", "", "受講者数", "人"),
      },
      "名称: 職業訓練／受講者数／人 → 職業訓練等／受講者数／人",
      "Name: 職業訓練 / 受講者数 / 人 → 職業訓練等 / 受講者数 / 人",
    ],
    [
      "run",
      { ...line, field: "moved", old: texts("", "3 若者"), new: texts("", "5 中高年") },
      "場所: 3 若者 → 5 中高年",
      "Place: 3 若者 → 5 中高年",
    ],
    [
      "decide",
      {
        ...line,
        field: "decision,reading,follow,on",
        old: texts("", "part:コース", "", "7/1"),
        new: texts("exclude", "less-is-better", "under-way", ""),
      },
      "判断: 対象外、読み方: 一部の数値で比べる [コース] → 少ないほど良いとして比べる、措置状況: 措置中、確認日: 7/1 → 未記入",
      "Decision: Leave out; Reading: One of the figures [コース] → Less is better; Follow-up: Under way; Checked on: 7/1 → blank",
    ],
    [
      "decide",
      { ...line, field: "decision", old: texts("確認"), new: texts("OK") },
      "判断: 確認 → OK",
      "Decision: 確認 → OK",
    ],
    [
      "conflict",
      { ...line, field: "decision,by", old: texts("confirmed", ""), new: texts("explain", "鈴木") },
      "判断: 一方は「確認済」、他方は「要説明」、確認者: 一方は「未記入」、他方は「鈴木」",
      "Decision: one says “Confirmed”, the other “Explain”; Checked by: one says “blank”, the other “鈴木”",
    ],
    [
      "resolve",
      { ...line, field: "decision", old: texts("confirmed"), new: texts("explain") },
      "判断: 確認済 → 要説明",
      "Decision: Confirmed → Explain",
    ],
    [
      "merge",
      { file: "B.xlsx", ...mergedLogTexts({ base: 3, baseHash: hash, taken: 6, head: hash }, hash) },
      "別の写し「B.xlsx」の記録6件を合わせた（写しのハッシュ値 0123456789abcdef、こちらのハッシュ値 0123456789abcdef）",
      "6 lines of the log of another copy (B.xlsx) taken in (its hash 0123456789abcdef, ours 0123456789abcdef)",
    ],
    [
      "merge",
      { ...line, field: "comment", old: texts("a"), new: texts("a\nb") },
      "コメント: a → a b",
      "Comment: a → a b",
    ],
    [
      "import",
      { file: "判断.json", field: "decisions", old: hash, new: "12" },
      "「判断.json」の判断12件を取り込んだ（記録のハッシュ値 0123456789abcdef）",
      "12 decisions imported from 判断.json (hash of its log 0123456789abcdef)",
    ],
    ["import", { ...line, field: "by", old: texts(""), new: texts("佐藤") }, "確認者: 佐藤", "Checked by: 佐藤"],
    ["policy", { field: "達成", old: "1", new: "0.95" }, "達成: 100.0% → 95.0%", "達成: 100.0% → 95.0%"],
    [
      "seal",
      { field: "states", old: hash, new: texts("recheck=1", "confirmed=50", "open=5") },
      `要再確認1、確認済50、未確認5 で確定した。直前の行のハッシュ値 ${hash}`,
      `Sealed: Check again 1; Confirmed 50; Open 5. Hash of the line before: ${hash}`,
    ],
    ["decide", { ...line, field: "decision", old: "x", new: "y" }, "", ""],
  ])("%s %j", (kind, told, ja, en) => {
    expect(said("ja", kind, told)).toBe(ja);
    expect(said("en", kind, told)).toBe(en);
  });

  it.each<EventKind>(["carry", "refuse", "orphan", "restore"])("%s says something in every language", (kind) => {
    for (const language of ["ja", "en"] as const) {
      expect(said(language, kind, line)).not.toBe("");
      expect(said(language, "orphan", { ...line, field: "asked" })).not.toBe(said(language, "orphan", line));
    }
  });

  it.each([
    [0.974, 1],
    [1, 1],
    [0.9996, 2],
    [0.99996, 3],
    [0.7998, 2],
    [1.2004, 2],
    [1 / 3, 1],
    [0, 1],
    [-0.0002, 2],
    [1e-13, 10],
  ])("%s has %i decimals", (rate, decimals) => {
    expect(rateDecimals(rate)).toBe(decimals);
  });
});
