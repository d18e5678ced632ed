import type { Severity } from "../../domain/policy.ts";
import type { Finding } from "../../domain/checks/rule.ts";
import type { Review } from "../../domain/review.ts";
import type { Messages } from "../../messages/index.ts";
import type { Colors, Terminal } from "./terminal.ts";
import { onOneLine, truncate, widthOf } from "./width.ts";

export const severitiesWorstFirst: readonly Severity[] = ["error", "warning", "info"];

const paintOf = (severity: Severity, colors: Colors): ((text: string) => string) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.blue })[severity];

function placeOf(finding: Finding, words: Messages): string {
  const { findings } = words.cli;
  const own = finding.cell ?? (finding.row === null ? findings.wholeTable : findings.rowOnly(finding.row));
  return finding.sheet === undefined ? own : `${finding.sheet} › ${own}`;
}

function groupByRule(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return groups;
}

const indent = 4;

/** A rule's findings under its name: each place with its message; what to do is said once where it is the same. */
function ruleLines(
  rule: string,
  findings: readonly Finding[],
  words: Messages,
  terminal: Terminal,
  limit: number,
): readonly string[] {
  const { bold, dim } = terminal.colors;
  const shown = limit === 0 ? findings : findings.slice(0, limit);
  const said = shown.map((finding) => ({ place: placeOf(finding, words), ...words.findings.of(finding) }));
  const [first] = said;
  if (first === undefined) return [];
  const placeWidth = said.reduce((widest, { place }) => Math.max(widest, widthOf(place)), 0);
  const messageWidth = terminal.columns - indent - placeWidth - 2;
  const lines = [`  ${bold(first.name)} ${dim(rule)}`];
  said.forEach(({ place, message, action }, index) => {
    const gap = " ".repeat(placeWidth - widthOf(place) + 2);
    lines.push(`${" ".repeat(indent)}${place}${gap}${truncate(onOneLine(message), messageWidth)}`);
    if (action !== said[index + 1]?.action)
      lines.push(`${" ".repeat(indent)}${words.cli.findings.todo}${onOneLine(action)}`);
  });
  if (findings.length > shown.length)
    lines.push(`${" ".repeat(indent)}${words.cli.findings.more(findings.length - shown.length)}`);
  return lines;
}

/** The findings for people, the gravest first, by rule, with what to do; at most `limit` places a rule (0: all). */
export function findingsList(
  review: Pick<Review, "findings">,
  words: Messages,
  terminal: Terminal,
  limit: number,
): string {
  const { findings } = words.cli;
  if (review.findings.length === 0) return findings.none;
  const bySeverity = severitiesWorstFirst
    .map((severity) => ({ severity, found: review.findings.filter((finding) => finding.severity === severity) }))
    .filter(({ found }) => found.length > 0);
  const counts = bySeverity.map(({ severity, found }) =>
    findings.count(words.pane.findings.severity[severity], found.length),
  );
  const lines = [`${findings.title(review.findings.length)}: ${counts.join(words.cli.summary.separator)}`];
  for (const { severity, found } of bySeverity) {
    lines.push(paintOf(severity, terminal.colors)(words.pane.findings.severity[severity]));
    for (const [rule, group] of groupByRule(found)) lines.push(...ruleLines(rule, group, words, terminal, limit));
  }
  return lines.join("\n");
}
