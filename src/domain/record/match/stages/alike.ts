import type { ScoreStage } from "../stage.ts";

/** Renamed, most likely. */
export const alike: ScoreStage = { by: "score", name: "alike", least: 0.75, margin: 0.15 };
