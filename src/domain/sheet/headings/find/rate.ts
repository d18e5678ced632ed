import { rateKindOf } from "../../words/rate-kind.ts";
import { figureShare } from "../candidate.ts";
import type { MappingDraft } from "../mapping-draft.ts";

/** 執行率 is of money; it counts only where the sheet has no column of money spent. */
export function findRate(draft: MappingDraft): void {
  const money = draft.of("settlement").length > 0 || draft.of("budget").length > 0;
  const rates = draft
    .of("printedRate")
    .filter(
      ({ sense, content }) =>
        !(rateKindOf(sense.text) === "execution" && money) && (content.filled === 0 || figureShare(content) >= 0.3),
    );
  const best = draft.best(rates);
  if (best !== undefined) draft.take("printedRate", best, "heading", draft.headingConfidence(best));
}
