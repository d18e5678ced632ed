import { type RuleCode, rules } from "../domain/checks/registry.ts";
import type { Severity } from "../domain/policy.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];

const meanings: Readonly<Record<Severity, string>> = {
  error: "数値を信頼できないか、互いに矛盾しています。`jisseki check` は終了コード1を返します。",
  warning: "人が確かめる必要があります。",
  info: "知っておくとよいことです。判定には影響しません。",
};

const scopes = { cell: "セルごと", row: "行ごと", table: "表全体" } as const;

type AnyRule = (typeof rules)[number];

const isMachine = (rule: AnyRule): rule is Extract<AnyRule, { readonly group: "mr" }> =>
  "group" in rule && rule.group === "mr";

function entry(code: RuleCode): readonly string[] {
  const rule = rules.find((one) => one.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  const words = ja.findings.words[code];
  return [
    `### \`${code}\` ${words.name}`,
    "",
    `*${en.findings.words[code].name}*  `,
    isMachine(rule)
      ? `重大度: ${rule.severity}、統一ルールの項目: ${rule.item}`
      : `重大度: ${rule.severity}、範囲: ${scopes[rule.scope]}`,
    "",
    `- 指摘する場合: ${words.about}`,
    `- どうするか: ${words.action}`,
    "",
    `> ${en.findings.words[code].about} ${en.findings.words[code].action}`,
    "",
  ];
}

/** docs/rules.md, whole, from the registry and both catalogues: Japanese, with the English beside it. */
export function rulesPage(): string {
  const always = rules.filter((rule) => !isMachine(rule));
  const sections = severities.flatMap((severity) => [
    `## ${severity}`,
    "",
    meanings[severity],
    "",
    ...always.filter((rule) => rule.severity === severity).flatMap((rule) => entry(rule.code)),
  ]);
  const ofMachines = [
    "## mr（機械判読）",
    "",
    "表を機械で読めるかを調べる規則の組です。判定には影響せず、`--rules mr`、または判定基準ファイルの `groups` で求めたときだけ調べます。",
    "「統計表における機械判読可能なデータの表記方法の統一ルール」（総務省、令和2年12月18日）の項目によります。項目の文言はe-Statの最新の版と照合していません（[詳しく](machine-readable.md)）。",
    "",
    "> Whether a machine can read the sheet; asked only with `--rules mr` or `groups` in the policy, and in no verdict. The wording of the items was not checked against e-Stat.",
    "",
    "```json",
    '{ "groups": ["mr"], "rules": { "mr-year-era": "off" } }',
    "```",
    "",
    ...rules.filter(isMachine).flatMap((rule) => entry(rule.code)),
  ];
  const head = [
    "# 指摘の規則 / Rules",
    "",
    "<!-- この文書は src/domain/checks の規則と src/messages の言葉から作られます。直接編集しないでください。 -->",
    "",
    `全${rules.length}規則。重大度は判定基準ファイルの \`rules\` で規則ごとに変更でき、\`"off"\` で止められます。`,
    "",
    "```json",
    '{ "rules": { "name-broken": "off", "plan-missing": "error" } }',
    "```",
    "",
  ];
  return [...head, ...sections, ...ofMachines].join("\n");
}
