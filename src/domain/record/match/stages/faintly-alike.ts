import { leastScore } from "../score.ts";
import type { ScoreStage } from "../stage.ts";

/** Renamed, split or merged, perhaps. */
export const faintlyAlike: ScoreStage = { by: "score", name: "faintly-alike", least: leastScore, margin: null };
