import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReviewRow } from "../../src/domain/review.ts";
import { rowEvidence, type Evidence, type EvidenceField } from "../state/evidence.ts";
import { figureText } from "../state/figures.ts";
import { useWorld } from "./useWorld.ts";

/** Each cell as it is written, with the characters marked that its numbers were read from. */
export function EvidencePart({ row }: { readonly row: ReviewRow }): ReactElement | null {
  const { pane } = useWorld().words;
  const cells = rowEvidence(row);
  if (cells.length === 0) return null;
  return (
    <>
      <h3>{pane.detail.source}</h3>
      <p className="hint">{pane.detail.readFrom}</p>
      {cells.map(({ field, evidence }) => (
        <EvidenceCell key={field} field={field} evidence={evidence} />
      ))}
    </>
  );
}

function EvidenceCell({
  field,
  evidence,
}: {
  readonly field: EvidenceField;
  readonly evidence: Evidence;
}): ReactElement {
  const { session, words } = useWorld();
  const { pane } = words;
  const { address } = evidence.cell;
  return (
    <section className="evidence card" aria-label={pane.detail.cellOf(pane.fields[field], address)}>
      <h4>
        {pane.fields[field]}{" "}
        <Link as="button" aria-label={pane.detail.goTo(address)} onClick={() => void session.select(address)}>
          {address}
        </Link>
      </h4>
      <blockquote className="written">
        {evidence.segments.length === 0 ? (
          <span className="quiet">{pane.programs.blank}</span>
        ) : (
          evidence.segments.map(({ text, mark }, at) =>
            mark === null ? (
              <span key={at}>{text}</span>
            ) : (
              <mark key={at} className={`figure ${mark.role}`}>
                {text}
                <sup>
                  <span className="unseen">{pane.detail.markOf(mark.index)}</span>
                  <span aria-hidden>{mark.index}</span>
                </sup>
              </mark>
            ),
          )
        )}
      </blockquote>
      {evidence.marks.length === 0 ? (
        evidence.segments.length > 0 && <p className="quiet">{pane.detail.nothingRead}</p>
      ) : (
        <ol className="marks">
          {evidence.marks.map(({ index, quantity, role }) => (
            <li key={index} value={index}>
              <span className="strong">
                {quantity.label !== null && `${quantity.label} `}
                {figureText(
                  quantity.value,
                  quantity.upper === null ? quantity.unit : `–${figureText(quantity.upper, quantity.unit)}`,
                )}
              </span>{" "}
              <span className="quiet">
                {pane.detail.role[role]}
                {quantity.period !== null && `${pane.comma}${quantity.period}`}
                {quantity.asOf !== null && `${pane.comma}${pane.detail.asOf(quantity.asOf)}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
