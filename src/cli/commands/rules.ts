import { rules as registry } from "../../domain/checks/registry.ts";
import { exitCodes, type ExitCode } from "../exit.ts";
import { layOut } from "../output/columns.ts";
import { withWidths } from "../output/width.ts";
import type { Session } from "../session.ts";

interface Options {
  readonly json?: boolean;
}

/** Lists the rules: code, scope, severity, name, and (as JSON) what to do. */
export async function rules(options: Options, session: Session): Promise<ExitCode> {
  const { findings, pane } = session.words;
  const { words } = findings;
  const severities = pane.findings.severity;
  if (options.json) {
    const listed = registry.map((rule) => ({
      code: rule.code,
      scope: rule.scope,
      severity: rule.severity,
      group: "group" in rule ? (rule.group ?? null) : null,
      name: words[rule.code].name,
      action: words[rule.code].action,
    }));
    session.print(`${JSON.stringify(listed, null, 2)}\n`);
    return exitCodes.passed;
  }
  const { headings, scopes } = session.words.cli.rules;
  const columns = [
    { heading: headings.code, align: "left" },
    { heading: headings.scope, align: "left" },
    { heading: headings.severity, align: "left" },
    { heading: headings.title, align: "left", shrink: { minimum: 10, weight: 1 } },
  ] as const;
  const lines = registry.map(({ code, scope, severity }) => [
    { text: code },
    { text: scopes[scope] },
    { text: severities[severity] },
    { text: words[code].name },
  ]);
  session.print(`${await withWidths(() => layOut(columns, lines, session.terminal))}\n`);
  return exitCodes.passed;
}
