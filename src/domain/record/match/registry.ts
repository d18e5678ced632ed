import type { Stage } from "./stage.ts";
import { alike } from "./stages/alike.ts";
import {
  declaredFormerIndicator,
  declaredFormerProgram,
  declaredIndicator,
  declaredLeft,
  declaredProgram,
  declaredSeveral,
} from "./stages/declared.ts";
import { faintlyAlike } from "./stages/faintly-alike.ts";
import { byName } from "./stages/name.ts";
import { onlyOneLeft } from "./stages/only-one-left.ts";
import { placeAndName } from "./stages/place-and-name.ts";
import { sectionAndName } from "./stages/section-and-name.ts";
import { byTexts } from "./stages/texts.ts";

/** Surest first: a line that a stage found is out for the later ones. What people are asked comes last. */
export const stages: readonly Stage[] = [
  declaredIndicator,
  declaredProgram,
  declaredFormerIndicator,
  declaredFormerProgram,
  placeAndName,
  sectionAndName,
  byName,
  byTexts,
  declaredSeveral,
  declaredLeft,
  onlyOneLeft,
  alike,
  faintlyAlike,
];
