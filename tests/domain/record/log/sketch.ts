import { createHash } from "node:crypto";
import type { Sha256 } from "../../../../src/domain/record/event.ts";
import type { LogEntry } from "../../../../src/domain/record/event.ts";
import { append, type LogWriting } from "../../../../src/domain/record/log/chain.ts";
import { logEntry } from "../../../../src/domain/record/log/log-entry.ts";
import type { LogLine } from "../../../../src/domain/record/log/log-line.ts";
import type { RunInfo } from "../../../../src/domain/record/run.ts";

/** As `src/workbook/sha256.ts`, which a test holds against it, and quicker. */
export const sha256: Sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

export const runAt = (at: string): RunInfo => ({
  at,
  version: "0.1.0",
  file: "事業一覧.xlsx",
  sheet: "令和4年度",
  tableSha256: sha256(at),
});

export const writing: LogWriting = {
  sha256,
  show: ({ kind, field, verdict }) => ({ kindWord: `種別${kind}`, content: `内容${field}`, verdictWord: verdict }),
};

export const run = (at: string): LogEntry => logEntry(runAt(at), "run", {});

/** A decision of one line: 確認済 by 佐藤, unless said otherwise. */
export const decide = (at: string, lineId: string, said: Partial<LogEntry> = {}): LogEntry => {
  const { kind: _kind, ...own } = said;
  return logEntry(runAt(at), "decide", {
    lineId,
    program: "窓口相談の充実",
    indicator: "相談者数",
    field: "decision,by",
    old: '["",""]',
    new: '["confirmed","佐藤"]',
    planText: "200人",
    actualText: "231人",
    rate: 1.155,
    verdict: "achieved",
    who: "佐藤",
    typedDate: "2026-07-01",
    ...own,
  });
};

export const logOf = (...entries: readonly LogEntry[]): readonly LogLine[] => append([], entries, writing);

export const more = (log: readonly LogLine[], ...entries: readonly LogEntry[]): readonly LogLine[] =>
  append(log, entries, writing);
