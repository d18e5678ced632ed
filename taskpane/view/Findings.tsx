import { Button, Link } from "@fluentui/react-components";
import { DismissCircleFilled, InfoFilled, ShieldCheckmarkRegular, WarningFilled } from "@fluentui/react-icons";
import { useMemo, useState, type ReactElement } from "react";
import { lineOfFinding } from "../../src/domain/checks/finding-line.ts";
import type { Finding } from "../../src/domain/checks/rule.ts";
import type { Review, ReviewRow } from "../../src/domain/review.ts";
import { groupedFindings, type RuleGroup } from "../state/findings.ts";
import { useWorld } from "./useWorld.ts";

const icons = { error: DismissCircleFilled, warning: WarningFilled, info: InfoFilled };
const firstShown = 3;
const moreShown = 50;

/** Findings by severity, each rule once with what to do and the places it was found at. */
export function Findings({ review }: { readonly review: Review }): ReactElement {
  const { pane } = useWorld().words;
  const groups = useMemo(() => groupedFindings(review.findings), [review.findings]);
  if (groups.length === 0) {
    return (
      <div className="nothing">
        <ShieldCheckmarkRegular className="welcome-icon" aria-hidden />
        <p className="strong">{pane.empty.noFindings}</p>
        <p>{pane.empty.noFindingsLead}</p>
      </div>
    );
  }
  return (
    <>
      {groups.map(({ severity, count, rules }) => {
        const Icon = icons[severity];
        return (
          <section key={severity} className={`severity ${severity}`}>
            <h2>
              <Icon aria-hidden /> {pane.findings.severity[severity]}{" "}
              <span className="tab-count">{pane.findingsCount(count)}</span>
            </h2>
            <p className="hint">{pane.findings.severityLead[severity]}</p>
            {rules.map((group) => (
              <Rule key={group.rule} review={review} group={group} />
            ))}
          </section>
        );
      })}
    </>
  );
}

function Rule({ review, group }: { readonly review: Review; readonly group: RuleGroup }): ReactElement | null {
  const { words } = useWorld();
  const [shown, setShown] = useState(firstShown);
  const [first] = group.findings;
  if (first === undefined) return null;
  const { name, action } = words.finding(first);
  const rest = group.findings.length - shown;
  const { findings } = words.pane;
  return (
    <article className="rule card">
      <h3>
        {name} <span className="tab-count">{words.pane.findingsCount(group.findings.length)}</span>
      </h3>
      {action !== "" && <p className="rule-action">{action}</p>}
      <ul className="places">
        {group.findings.slice(0, shown).map((finding, at) => (
          <li key={at}>
            <Place review={review} finding={finding} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + moreShown)}>
          {rest <= moreShown ? findings.showAll(group.findings.length) : findings.next(moreShown)}
        </Button>
      )}
      {rest <= 0 && shown > firstShown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(firstShown)}>
          {findings.showLess}
        </Button>
      )}
    </article>
  );
}

/** Its line; of several side by side on its row the one that has its cell. */
function rowOf(finding: Finding, { rows }: Review): ReviewRow | undefined {
  const at = finding.row === null ? -1 : rows.findIndex(({ line }) => line.row === finding.row);
  if (at < 0) return undefined;
  let end = at + 1;
  while (rows.at(end)?.line.row === finding.row) end += 1;
  return lineOfFinding(finding, rows.slice(at, end));
}

/** Where a finding is: chosen, its cell is selected in Excel and its line, if it has one, opened. */
function Place({ review, finding }: { readonly review: Review; readonly finding: Finding }): ReactElement {
  const { session, words } = useWorld();
  const { pane } = words;
  const row = rowOf(finding, review);
  const name = row === undefined ? "" : (row.line.measure ?? row.line.name);
  const place = finding.cell ?? (finding.row === null ? null : pane.row(finding.row));
  const { message } = words.finding(finding);
  return (
    <>
      {place === null ? (
        <span className="strong">{pane.findings.table}</span>
      ) : (
        <Link as="button" onClick={() => void session.select(finding.cell ?? `A${finding.row}`)}>
          {pane.findings.place(place, name)}
        </Link>
      )}
      {message !== "" && <span className="place-message">{message}</span>}
    </>
  );
}
