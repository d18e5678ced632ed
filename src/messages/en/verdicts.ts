import type { verdicts as source } from "../ja/verdicts.ts";

export const verdicts: typeof source = {
  names: {
    achieved: "Achieved",
    nearly: "Nearly achieved",
    under: "Under target",
    "far-under": "Far under target",
    review: "To be checked",
    "not-assessed": "Not assessed",
  },
};
