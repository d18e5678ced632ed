// Texts that try a regular expression at its edges: each alternative, each optional part with and without, each repeat
// at its least, its most and one beyond, each class at a member and just outside.
import { otherPatterns } from "../regexes.mjs";

/** Texts that one part of a pattern may give. */
const most = 500;
/** Texts for each way to change a pattern, those for one that is looked for by itself, and those for the pattern. */
const [mostForOther, mostForWanted, mostForItself] = [6, 30, 30];

/** What classes are tried with, besides the characters they name. */
const repertoire = [
  ..."0159０一十万〇 　\n、。,.・:()（）[]-~～→%％+△※'\"/年度月日人件回円数値率分の中以上aAzZ1あアン目",
];

/** A pattern's parts: `{ kind, … }`, read only as far as samples need it. */
function parse(pattern) {
  let at = 0;
  const eat = (text) => {
    if (!pattern.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const escape = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/suy;
  const matched = (sticky) => {
    sticky.lastIndex = at;
    const [text] = sticky.exec(pattern) ?? [""];
    at += text.length;
    return text;
  };
  function alternatives() {
    const found = [sequence()];
    while (eat("|")) found.push(sequence());
    return found.length === 1 ? found[0] : { kind: "either", of: found };
  }
  function sequence() {
    const of = [];
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") of.push(quantified());
    return { kind: "row", of };
  }
  function quantified() {
    const of = one();
    const text = matched(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/uy);
    if (text === "") return of;
    if (text[0] !== "{") return { kind: "repeat", of, least: text[0] === "+" ? 1 : 0, most: text[0] === "?" ? 1 : 3 };
    const [, least, comma, top] = /\{(\d+)(,?)(\d*)/u.exec(text);
    const high = comma === "" ? Number(least) : top === "" ? Number(least) + 2 : Number(top);
    return { kind: "repeat", of, least: Number(least), most: high };
  }
  function one() {
    if (eat("(")) {
      const isLook = /^(?:\?[=!]|\?<[=!])/u.test(pattern.slice(at));
      const isNot = /^\?<?!/u.test(pattern.slice(at));
      matched(/\?(?:[:=!]|<[=!]|<[^>]*>)/uy);
      const of = alternatives();
      eat(")");
      return isLook && isNot ? { kind: "repeat", of, least: 0, most: 1 } : of;
    }
    if (pattern[at] === "[") {
      const text = matched(/\[(?:\\.|[^\]\\])*\]/suy);
      return { kind: "class", text };
    }
    if (pattern[at] === "\\") {
      const text = matched(escape);
      if (/^\\(?:b|B|k|\d)/u.test(text)) return { kind: "row", of: [] };
      return /^\\(?:[dDsSwWpP])/u.test(text) ? { kind: "class", text } : { kind: "text", text: unescaped(text) };
    }
    if (eat("^") || eat("$")) return { kind: "row", of: [] };
    if (eat(".")) return { kind: "class", text: "." };
    const [character] = pattern.slice(at);
    at += character.length;
    return { kind: "text", text: character };
  }
  return alternatives();
}

function unescaped(text) {
  const code = /^\\(?:u\{?|x)([0-9a-fA-F]+)/u.exec(text)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return { "\\n": "\n", "\\t": "\t", "\\r": "\r" }[text] ?? text.slice(1);
}

/** Members of a class first, then characters just outside. */
function charactersOf(text) {
  const named = text.startsWith("[") ? [...text.slice(1, -1).replaceAll(/\\[dDsSwWpP](?:\{[^}]*\})?|[\\^]/gu, "")] : [];
  const near = named.flatMap((one) => [one, String.fromCodePoint(one.codePointAt(0) + 1)]);
  const all = [...new Set([...named, ...repertoire, ...near])];
  const pattern = new RegExp(`^${text}$`, "u");
  const members = all.filter((one) => pattern.test(one));
  const others = all.filter((one) => !pattern.test(one));
  return [...members.slice(0, 14), ...members.slice(-2), ...others.slice(0, 2), ...others.slice(-1)];
}

const distinct = (texts, limit) => [...new Set(texts)].slice(0, limit);

function textsOf(node) {
  switch (node.kind) {
    case "text":
      return [node.text];
    case "class":
      return charactersOf(node.text);
    case "either":
      return distinct(turns(node.of.map(textsOf)), most);
    case "repeat": {
      const each = textsOf(node.of);
      const [first = ""] = each;
      const counts = [Math.max(node.least, 1), node.least, node.least + 1, node.most, node.most + 1, node.least - 1];
      const repeated = counts.filter((count) => count >= 0 && count < 40).map((count) => first.repeat(count));
      return distinct([...repeated, ...each.slice(1)], most);
    }
    default: {
      const parts = node.of.map(textsOf);
      const base = parts.map(([first = ""]) => first);
      const varied = parts.map((texts, at) =>
        texts.slice(1).map((text) => [...base.slice(0, at), text, ...base.slice(at + 1)].join("")),
      );
      const without = parts.length > 1 ? parts.map((_, at) => base.toSpliced(at, 1).join("")) : [];
      return distinct([base.join(""), ...turns([...varied, without])], most * 3);
    }
  }
}

/** One of each list after the other, so that a limit cuts the longest ones. */
function turns(lists) {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => (at < list.length ? [list[at]] : [])),
  ).flat();
}

function allOf(pattern) {
  try {
    return textsOf(parse(pattern));
  } catch {
    return [];
  }
}

/**
 * Texts for one pattern: some for each change of it that they tell from itself, or many for those that `isWanted`; none
 * where it is no pattern.
 */
export function samplesOf(pattern, flags = "u", isWanted = null) {
  const texts = allOf(pattern).filter((text) => text.length < 60);
  const widened = [
    ...texts,
    ...texts.slice(0, 40).flatMap((text) => [`校${text}`, `${text}校`, `${text} 。`, `3${text}`, `${text}3`]),
  ];
  const chosen = new Set(isWanted === null ? texts.slice(0, mostForItself) : []);
  const plain = flags.replaceAll(/[gy]/gu, "");
  const answers = (source) => {
    const regex = new RegExp(source, plain);
    return widened.map((text) => JSON.stringify(regex.exec(text)?.slice() ?? null) + (regex.exec(text)?.index ?? ""));
  };
  let own;
  try {
    own = answers(pattern);
  } catch {
    return [...chosen];
  }
  const limit = isWanted === null ? mostForOther : mostForWanted;
  for (const { other, what } of otherPatterns(pattern, flags)) {
    if (isWanted !== null && !isWanted(what)) continue;
    const others = answers(other);
    const telling = widened.filter((_, at) => others[at] !== own[at]);
    const step = Math.max(1, Math.floor(telling.length / limit));
    telling
      .filter((_, at) => at % step === 0)
      .slice(0, limit)
      .forEach((text) => chosen.add(text));
  }
  return [...chosen];
}
