import type { ReactElement } from "react";
import type { LineChange } from "../../src/domain/changes/change.ts";
import { placeOfChange } from "../../src/domain/changes/place.ts";
import type { Thresholds } from "../../src/domain/policy.ts";
import { changeWords, classWord, nameOfChange } from "../../src/messages/change-words.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import { useWorld } from "./useWorld.ts";

interface ChangeItemProps {
  readonly change: LineChange;
  readonly thresholds: Thresholds | null;
}

/** One change of an indicator: its class, name, what it was and is; choosing it selects its cell, where it has one. */
export function ChangeItem({ change, thresholds }: ChangeItemProps): ReactElement {
  const { session } = useWorld();
  const place = placeOfChange(change.after[0], change);
  const told = <ToldChange change={change} thresholds={thresholds} cell={place?.cell ?? ""} />;
  return (
    <li>
      {place === null ? (
        <div className="program gone">{told}</div>
      ) : (
        <button type="button" className="program" onClick={() => void session.select(place.cell, place.sheet)}>
          {told}
        </button>
      )}
    </li>
  );
}

function ToldChange({ change, thresholds, cell }: ChangeItemProps & { readonly cell: string }): ReactElement {
  const { words } = useWorld();
  const { changes, pane } = words;
  const { before, after, difference, detail } = changeWords(change, { words, thresholds });
  const turn = change.class === "verdict" ? (change.told.verdict?.turn ?? "neither") : "neither";
  const turned = pane.changes.turned(changes.classes.verdict, changes.turns[turn]);
  const sure = turn === "neither" ? classWord({ ...change, isSure: true }, words) : turned;
  const word = change.isSure ? sure : changes.perhaps(sure);
  return (
    <>
      <span className="program-head">
        <ChangeMark of={turn === "neither" ? change.class : turn}>{word}</ChangeMark>
        {cell !== "" && <span className="quiet change-cell">{cell}</span>}
        <span className="program-rate">{difference}</span>
      </span>
      <span className="program-name">{nameOfChange(change, words)}</span>
      <span className="program-figures change-values">
        {before !== "" && (
          <span>
            <span className="unseen">{pane.changes.before} </span>
            <span className="quiet">{before}</span>
          </span>
        )}
        {before !== "" && after !== "" && <span aria-hidden>→</span>}
        {after !== "" && (
          <span>
            <span className="unseen">{pane.changes.after} </span>
            {after}
          </span>
        )}
      </span>
      {detail !== "" && <span className="program-reason">{detail}</span>}
    </>
  );
}
