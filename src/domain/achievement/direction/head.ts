import { type NameToken, nameTokens } from "./name-tokens.ts";
import type { Sense } from "./sense.ts";

/** What the words of a name, read from the right, come to. */
export interface Head {
  readonly sense: Sense;
  readonly sure: boolean;
  readonly proof: string;
  /** true where a word was found that ends the search without giving a sense (講習会). */
  readonly settled: boolean;
}

interface Walk {
  /** 1, or −1 after an odd number of words that turn round. */
  sign: 1 | -1;
  turned: boolean;
  tailed: boolean;
  people: boolean;
  verb: boolean;
  unknown: boolean;
  crossed: boolean;
  words: string[];
}

const silent: Head = { sense: "unknown", sure: false, proof: "", settled: false };

/** The head of a name or of a part of it. */
export function headOf(text: string): Head {
  return walk(nameTokens(text), 0);
}

function walk(tokens: readonly NameToken[], from: number): Head {
  const state: Walk = {
    sign: 1,
    turned: false,
    tailed: false,
    people: false,
    verb: false,
    unknown: false,
    crossed: false,
    words: [],
  };
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const head = step(tokens, index, token, state);
    if (head !== null) return head;
  }
  return nothingFound(state);
}

function step(tokens: readonly NameToken[], index: number, token: NameToken, state: Walk): Head | null {
  switch (token.class) {
    case "falls":
      return polar(tokens, index, -1, state);
    case "rises":
      return polar(tokens, index, 1, state);
    case "deed":
      return deed(tokens, index, state);
    case "range":
      return found("range", token.text, state);
    case "doubt":
      return doubtful(token.text);
    case "leaning":
      return leaning(tokens, index, state);
    case "willed":
      return willed(tokens, index, state);
    case "turn":
      return turn(tokens, index, state);
    case "grow":
      return grown(tokens, index, state);
    case "mended":
      return found(state.sign > 0 ? "higher" : "lower", token.text, state);
    case "shield":
      if (before(tokens, index)?.class === "prefix")
        return found("lower", before(tokens, index)!.text + token.text, state);
      return state.turned || (state.verb && state.people)
        ? doubtful(token.text)
        : { ...silent, sure: !state.unknown, settled: true, proof: token.text };
    case "flip":
    case "negation":
      return flipped(state);
    case "verb":
      state.verb = true;
      return null;
    case "boundary":
      if (state.verb && state.people) return doubtful("");
      state.crossed = true;
      return null;
    case "tail":
    case "carrier":
      return passed(token, state);
    case "prefix":
      return prefixed(token, state);
    case "unknown":
      state.unknown = true;
      return null;
    case "kana":
      if (state.words.length > 0 && endsVerb(token, tokens[index - 1])) state.verb = true;
      return null;
    case "number":
      return null;
  }
}

const before = (tokens: readonly NameToken[], index: number): NameToken | undefined => tokens[index + 1];

const found = (sense: Sense, proof: string, state: Walk): Head => ({
  sense,
  sure: !state.unknown && !state.crossed,
  proof,
  settled: true,
});

const doubtful = (proof: string): Head => ({ sense: "ambiguous", sure: true, proof, settled: true });

function passed(token: NameToken, state: Walk): null {
  if (token.class === "tail" && /[数率合量額値度間日比]$/u.test(token.text)) state.tailed = true;
  if (token.class === "carrier") state.people = true;
  state.words.push(token.text);
  return null;
}

function flipped(state: Walk): null {
  state.sign = state.sign > 0 ? -1 : 1;
  state.turned = true;
  state.verb = true;
  return null;
}

/** A word with a sense: turned round by a prefix, by what stands behind it, or undone by a clause before it. */
function polar(tokens: readonly NameToken[], index: number, own: 1 | -1, state: Walk): Head {
  const token = tokens[index]!;
  const left = before(tokens, index);
  if (left?.class === "prefix") {
    return found(own * state.sign < 0 ? "higher" : "lower", left.text + token.text, state);
  }
  const mending = own < 0 && state.sign > 0 ? mendedBefore(tokens, index) : null;
  if (mending !== null) return found("higher", `${mending}${token.text}`, state);
  return found(own * state.sign > 0 ? "higher" : "lower", token.text, state);
}

/** 削減された排出量, 減少した長期の入所者: a clause that undoes, before the noun and nothing but nouns between. */
function mendedBefore(tokens: readonly NameToken[], index: number): string | null {
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.class === "mended") return token.text;
    if (token.class !== "carrier" && token.class !== "unknown" && token.class !== "falls") return null;
  }
  return null;
}

function deed(tokens: readonly NameToken[], index: number, state: Walk): Head {
  const token = tokens[index]!;
  const next = before(tokens, index);
  const left = next?.text === "事業" ? before(tokens, index + 1) : next;
  const isShare = !token.text.startsWith("実施") && state.words.some((word) => /率$|割合$/u.test(word));
  if ((left?.class === "falls" || left?.class === "doubt") && !isShare) return doubtful(left.text + token.text);
  return polar(tokens, index, 1, state);
}

function leaning(tokens: readonly NameToken[], index: number, state: Walk): Head {
  const rest = walk(tokens, index + 1);
  const token = tokens[index]!;
  if (rest.sense === "unknown") return doubtful(token.text);
  return { ...rest, sure: rest.sure && !state.unknown };
}

/** A wanted reduction: counted it is good; named as an aim it tells what its noun should do. */
function willed(tokens: readonly NameToken[], index: number, state: Walk): Head {
  const token = tokens[index]!;
  const left = before(tokens, index);
  if (left?.class === "prefix") return found(state.sign > 0 ? "lower" : "higher", left.text + token.text, state);
  if (left?.class === "number") return found("higher", left.text + token.text, state);
  if (state.tailed || state.verb || state.people) return found(state.sign > 0 ? "higher" : "lower", token.text, state);
  return aim(tokens, index);
}

/** 死者数の減少: the figure is the number of the dead. 経費の削減: nobody can tell whether it is what was cut. */
function aim(tokens: readonly NameToken[], index: number): Head {
  const token = tokens[index]!;
  const of = before(tokens, index);
  if (of?.text !== "の") return doubtful(token.text);
  const measured = tokens[index + 2];
  const isMeasured = measured?.class === "tail" || /[数率量額費]$|割合$/u.test(measured?.text ?? "");
  const rest = walk(tokens, index + 2);
  if (isMeasured && rest.sense !== "higher") {
    return {
      sense: "lower",
      sure: rest.sense === "lower" || measured?.text === "割合",
      proof: `の${token.text}`,
      settled: true,
    };
  }
  return doubtful(`の${token.text}`);
}

function turn(tokens: readonly NameToken[], index: number, state: Walk): Head {
  const token = tokens[index]!;
  if (before(tokens, index)?.class === "number") return found("higher", token.text, state);
  if (!state.tailed && !/[率数量額]$/u.test(token.text) && state.sign > 0 && !state.verb) {
    const rest = walk(tokens, index + 1);
    if (before(tokens, index)?.text === "の") return aim(tokens, index);
    if (rest.sense === "higher") return { ...rest, sense: "lower" };
    return doubtful(token.text);
  }
  const rest = walk(tokens, index + 1);
  if (rest.sense === "unknown" || rest.sense === "ambiguous" || rest.sense === "range") return doubtful(token.text);
  const sign = (rest.sense === "higher" ? -1 : 1) * state.sign;
  return {
    sense: sign > 0 ? "higher" : "lower",
    sure: rest.sure && !state.unknown,
    proof: `${rest.proof}${token.text}`,
    settled: true,
  };
}

function grown(tokens: readonly NameToken[], index: number, state: Walk): Head {
  const token = tokens[index]!;
  const rest = walk(tokens, index + 1);
  const proof = `${rest.proof}${token.text}`;
  const isAim = !state.tailed && !/[率数量額分]$/u.test(token.text);
  if (rest.sense === "lower" && isAim) return doubtful(proof);
  if (rest.sense === "unknown" && (isAim || rest.settled)) return { sense: "higher", sure: true, proof, settled: true };
  return { ...rest, proof };
}

function prefixed(token: NameToken, state: Walk): Head | null {
  if (state.words.length === 0 && !state.unknown) return null;
  const isNot = token.text === "未";
  return {
    sense: state.sign > 0 ? "lower" : "higher",
    sure: isNot && !state.unknown,
    proof: token.text,
    settled: true,
  };
}

const endsVerb = (token: NameToken, right: NameToken | undefined): boolean =>
  (right?.class === "carrier" || right?.class === "tail") && /[るたいうくすつぬむぐぶ]$/u.test(token.text);

/** Nothing was found: a predicate that nobody listed is a doubt, an unlisted noun is silence. */
function nothingFound(state: Walk): Head {
  const isShare = state.words.some((word) => word === "割合" || word === "率");
  if (state.turned || (state.verb && isShare)) return doubtful("");
  return { ...silent, settled: false };
}
