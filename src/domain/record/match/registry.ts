import type { StageName } from "../matching.ts";
import type { Stage } from "./stage.ts";
import { alike } from "./stages/alike.ts";
import { declaredIndicator, declaredProgram } from "./stages/declared.ts";
import { faintlyAlike } from "./stages/faintly-alike.ts";
import { byName } from "./stages/name.ts";
import { onlyOneLeft } from "./stages/only-one-left.ts";
import { placeAndName } from "./stages/place-and-name.ts";
import { sectionAndName } from "./stages/section-and-name.ts";
import { byTexts } from "./stages/texts.ts";

const stagesOf: Readonly<Record<StageName, readonly Stage[]>> = {
  declared: [declaredIndicator, declaredProgram],
  "place-and-name": [placeAndName],
  "section-and-name": [sectionAndName],
  name: [byName],
  texts: [byTexts],
  "only-one-left": [onlyOneLeft],
  alike: [alike],
  "faintly-alike": [faintlyAlike],
};

/** Surest first: a line that a stage found is out for the later ones. */
export const stages: readonly Stage[] = Object.values(stagesOf).flat();
