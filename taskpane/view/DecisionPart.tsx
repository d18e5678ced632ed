import { PersonEditRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { alternativeKeys, isDirectionChoice, openReadings } from "../../src/domain/achievement/alternative.ts";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import { type Entry, kindOf } from "../../src/domain/record/entry.ts";
import type { Words } from "../words/words.ts";
import { entryOf } from "../state/decided.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** What a person decided of the indicator on the ledger, and with which words. */
export function DecisionPart({ indicator }: { readonly indicator: Indicator }): ReactElement | null {
  const { words } = useWorld();
  const entry = entryOf(usePaneState().entered, indicator.identity);
  if (entry === null) return null;
  const { detail } = words.pane;
  const choice = [decided(entry, words), chosen(indicator, entry, words)].filter((text) => text !== "").join(" ");
  const signed = [entry.by, entry.on].filter((part) => part !== "").join(" ");
  return (
    <span className="decision">
      <PersonEditRegular aria-hidden /> {choice === "" ? detail.commented : detail.decided(choice)}
      {entry.comment !== "" && detail.comment(entry.comment)}
      {signed !== "" && detail.signed(signed)}
    </span>
  );
}

/** The decision's word; what is none of the four as it was typed. */
function decided(entry: Entry, words: Words): string {
  const kind = kindOf(entry);
  return kind === null ? entry.decision : words.report.record.decision[kind];
}

/** The reading as its drop-down has it; "" for none. */
function chosen(indicator: Indicator, { reading }: Entry, words: Words): string {
  if (reading === "") return "";
  const readings = openReadings(indicator);
  const found = readings[alternativeKeys(readings).indexOf(reading)];
  if (isDirectionChoice(reading)) return words.report.record.turn[reading];
  return found === undefined ? words.pane.detail.readingGone : words.alternative(found, indicator.unit);
}
