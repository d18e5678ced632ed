import { doubtful, type Head, told } from "../head.ts";
import type { Passed } from "../passed.ts";
import type { HeadRule } from "../place.ts";
import { measured } from "./aim.ts";

/** 人口増加率 as its noun. 割合の増加 is an aim and says what is wanted; 死亡者の増加 as an aim makes no sense. */
export const grow: HeadRule = ({ tokens, at, token, left, passed, headFrom }) => {
  const noun = headFrom(at + 1);
  const proof = noun.proof + token.text;
  const isAim = !passed.counted && !measured.test(token.text);
  if (!isAim) return counted(noun, proof, passed);
  if (noun.sense === "lower") return doubtful(proof);
  const isOfShare = left?.text === "の" && share.test(tokens[at + 2]?.text ?? "");
  const says = noun.sense === "unknown" || (noun.sense === "ambiguous" && isOfShare);
  return says ? { sense: "higher", sure: true, proof, settled: true } : { ...noun, proof };
};

const counted = (noun: Head, proof: string, passed: Passed): Head =>
  noun.sense === "higher" || noun.sense === "lower"
    ? { ...told(noun.sense, proof, passed), sure: noun.sure && !passed.unknown }
    : { ...noun, proof };

const share = /[数率度]$|割合$/u;
