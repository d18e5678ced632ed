// What one can change in a regular expression: anchors, quantifiers, the sense of a class or a look.

const turned = { "(?=": "(?!", "(?!": "(?=", "(?<=": "(?<!", "(?<!": "(?<=" };

/** Ways to change what a quantifier allows at its ends. */
function otherQuantifiers(quantifier) {
  if (quantifier === "?") return [""];
  if (quantifier === "*") return ["+"];
  if (quantifier === "+") return [""];
  const bounds = /^\{(\d+)(?:(,)(\d*))?\}$/u.exec(quantifier);
  if (bounds === null) return [];
  const [least, comma, most] = [Number(bounds[1]), bounds[2] ?? "", bounds[3] ?? ""];
  if (comma === "") return [`{${least + 1}}`];
  const up = most === "" || least < Number(most) ? [`{${least + 1},${most}}`] : [];
  return [...up, ...(most === "" || Number(most) <= least ? [] : [`{${least},${Number(most) - 1}}`])];
}

/** The parts of a pattern that matter here: `{ text, start, isInClass }`, escapes whole. */
function* tokens(pattern) {
  const token =
    /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|\(\?<[=!]|\(\?[=!:]|\(\?<[^>]*>|\[\^|\{\d+(?:,\d*)?\}|./gsu;
  let isInClass = false;
  for (const { 0: text, index } of pattern.matchAll(token)) {
    if (!isInClass && (text === "[" || text === "[^")) {
      yield { text, start: index, isInClass: false };
      isInClass = true;
    } else {
      if (isInClass && text === "]") isInClass = false;
      yield { text, start: index, isInClass: isInClass || text === "]" };
    }
  }
}

const classes = { "\\d": "\\D", "\\D": "\\d", "\\s": "\\S", "\\S": "\\s", "\\w": "\\W", "\\W": "\\w" };

function changesAt({ text, isInClass }, before) {
  if (isInClass) return [];
  if (text === "^" || text === "$") return [""];
  if (text in turned) return [turned[text]];
  if (text === "[") return ["[^"];
  if (text === "[^") return ["["];
  if (text in classes) return [classes[text]];
  const quantified = before !== undefined && !/^[?*+{]/u.test(before.text) && !before.text.startsWith("(");
  return quantified && /^[?*+{]/u.test(text) ? otherQuantifiers(text) : [];
}

/** Every pattern that differs from `pattern` in one such place, and is a pattern. */
export function otherPatterns(pattern, flags) {
  const others = [];
  let before;
  for (const token of tokens(pattern)) {
    for (const change of changesAt(token, before)) {
      const other = pattern.slice(0, token.start) + change + pattern.slice(token.start + token.text.length);
      if (other !== "" && isPattern(other, flags)) others.push({ other, what: shown(pattern, token, change) });
    }
    before = token;
  }
  return others;
}

/** The change with the few characters on both sides that tell it from its like: 表\d⟨{0,3} → {1,3}⟩|図. */
function shown(pattern, { start, text }, change) {
  const end = start + text.length;
  return `${pattern.slice(Math.max(0, start - 6), start)}⟨${text} → ${change || "∅"}⟩${pattern.slice(end, end + 6)}`;
}

function isPattern(pattern, flags) {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
