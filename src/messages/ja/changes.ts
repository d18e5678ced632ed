import type { Cause, StructureKind, VerdictTold } from "../../domain/changes/change.ts";
import type { ChangeClass } from "../../domain/changes/change-class.ts";
import type { PartName } from "../../domain/record/line-parts.ts";

const classes: Readonly<Record<ChangeClass, string>> = {
  verdict: "判定",
  figure: "数値",
  structure: "構成",
  rate: "率",
  finding: "指摘",
  decision: "判断",
  wording: "表記",
};

const structure: Readonly<Record<StructureKind, string>> = {
  added: "追加",
  gone: "削除",
  renamed: "名称変更",
  moved: "移動",
  split: "分割",
  merged: "統合",
};

const turns: Readonly<Record<VerdictTold["turn"], string>> = { better: "改善", worse: "悪化", neither: "変更" };

const causes: Readonly<Record<Cause, string>> = {
  figures: "数値",
  reading: "読み方",
  correction: "修正",
  excluded: "対象外",
  thresholds: "判定の基準",
  other: "見出し・設定など",
};

const parts: Readonly<Record<PartName, string>> = {
  section: "章",
  no: "No.",
  name: "事業",
  measure: "取組",
  label: "指標",
  unit: "単位",
  planText: "計画",
  actualText: "実績",
  code: "コード",
  formerName: "旧事業名",
  department: "担当",
  sheet: "シート",
  file: "ファイル",
};

/** Words for what changed between two states of a program sheet. */
export const changes = {
  classes,
  structure,
  turns,
  causes,
  parts,
  sides: { plan: "計画", actual: "実績" },
  cause: (of: string) => `原因: ${of}`,
  causeSeparator: "・",
  separator: "、",
  blank: "（空欄）",
  nothing: "―",
  /** A line that a person is to say of whether it is the same. */
  perhaps: (word: string) => `${word}？`,
  of: (what: string, text: string) => `${what}: ${text}`,
  beside: (what: string, text: string) => `${what} ${text}`,
  change: (what: string, from: string, to: string) => `${what} ${from} → ${to}`,
  points: (text: string) => `${text}pt`,
  indicator: (program: string, indicator: string) => `${program}（${indicator}）`,
};
