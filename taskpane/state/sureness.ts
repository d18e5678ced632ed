import type { Sureness } from "../../src/messages/ja/pane.ts";

/** Confidence 0…1 in three steps that a person can act on. */
export const surenessOf = (confidence: number): Sureness =>
  confidence >= 0.85 ? "sure" : confidence >= 0.6 ? "fair" : "unsure";
