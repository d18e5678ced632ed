import { antonyms } from "../../../../src/domain/achievement/antonyms.ts";
import { synonyms } from "../../../../src/domain/achievement/synonyms.ts";
import { asked } from "../direction/names/asked.ts";
import { falls } from "../direction/names/falls.ts";
import { rises } from "../direction/names/rises.ts";
import { silent } from "../direction/names/silent.ts";
import { names as indicators } from "./forms.ts";

/** Names and labels, for scripts/mutate/edges to put beside others and to change. */
export const names: readonly string[] = [...indicators, ...falls, ...rises, ...silent, ...asked];

export const labels: readonly string[] = [
  ...synonyms.flat(),
  ...antonyms.flatMap(({ example, counterExample }) => [...example, counterExample]),
];
