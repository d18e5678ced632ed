import { PersonEditRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { alternativeKeys } from "../../src/domain/achievement/alternative.ts";
import { confirmed, excluded } from "../../src/domain/achievement/decision.ts";
import type { Indicator } from "../../src/domain/achievement/indicator.ts";
import type { Words } from "../words/words.ts";
import { decisionOf } from "../state/decided.ts";
import { usePaneState, useWorld } from "./useWorld.ts";

/** What a person decided of the indicator on the ledger, and with which words. */
export function DecisionPart({ indicator }: { readonly indicator: Indicator }): ReactElement | null {
  const { words } = useWorld();
  const decision = decisionOf(usePaneState().decisions, indicator.identity);
  if (decision === null) return null;
  const { detail } = words.pane;
  const choice = chosen(indicator, decision.choice, words);
  const signed = [decision.by, decision.on].filter((part) => part !== "").join(" ");
  return (
    <span className="decision">
      <PersonEditRegular aria-hidden /> {choice === "" ? detail.commented : detail.decided(choice)}
      {decision.comment !== "" && detail.comment(decision.comment)}
      {signed !== "" && detail.signed(signed)}
    </span>
  );
}

/** The drop-down's entry; "" for a comment alone. */
function chosen(indicator: Indicator, choice: string, words: Words): string {
  if (choice === "") return "";
  if (choice === confirmed) return words.report.confirmed;
  if (choice === excluded) return words.report.excluded;
  const reading = indicator.alternatives[alternativeKeys(indicator.alternatives).indexOf(choice)];
  return reading === undefined ? words.pane.detail.readingGone : words.alternative(reading, indicator.unit);
}
