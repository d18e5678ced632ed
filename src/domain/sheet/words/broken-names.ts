import { joinBroken } from "./marks.ts";

/** A particle, a comma, a middle dot, or a bracket that nothing closes: what is said of something still to come. */
const open =
  /(?:[^の]の|[・、，,／/]|及び|および|並びに|ならびに|又は|または|若しくは|もしくは|かつ|における|においての|による|に係る|にかかる|に関する|に対する|に伴う|に向けた|のための|(?:当|あ)たり|[ァ-ヶ一-龠]と|[ァ-ヶ一-龠]や)$/u;
const unclosed = /[(（「『〔【][^()（）「」『』〔〕【】]*$/u;

/** Whether a name breaks off: 生活道路の, 不登校・, 苦情（窓口に. No table of program names has one that ends so. */
export const breaksOff = (name: string): boolean => {
  const text = name.trim();
  return open.test(text) || unclosed.test(text);
};

/** The two halves of a name. */
export const joinNames = (name: string, rest: string): string => joinBroken(`${name.trim()}\n${rest.trim()}`);
