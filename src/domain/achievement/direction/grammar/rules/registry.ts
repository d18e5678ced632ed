import type { TokenClass } from "../name-tokens.ts";
import type { HeadRule } from "../place.ts";
import { deed } from "./deed.ts";
import { doubt, range } from "./doubt.ts";
import { grow } from "./grow.ts";
import { bearer, leaning, mirror, party, request } from "./leaning.ts";
import { mended } from "./mended.ts";
import { boundary, carrier, flip, kana, prefix, silent, tail, unknown, verb } from "./passing.ts";
import { falls, rises } from "./polar.ts";
import { shield } from "./shield.ts";
import { turn } from "./turn.ts";
import { willed } from "./willed.ts";

/** What each sort of word does to the sense of the name that it stands in. */
export const headRules: Readonly<Record<TokenClass, HeadRule>> = {
  falls,
  rises,
  deed,
  shield,
  carrier,
  tail,
  willed,
  turn,
  grow,
  flip,
  negation: flip,
  verb,
  mended,
  doubt,
  leaning,
  bearer,
  party,
  mirror,
  request,
  range,
  boundary,
  joint: silent,
  prefix,
  kana,
  number: silent,
  unknown,
};
