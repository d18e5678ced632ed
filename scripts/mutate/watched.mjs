// A regular expression that says where others would have answered otherwise: a test that gives it no such text cannot
// notice them.

const same = (a, b) =>
  a === null || b === null
    ? a === b
    : a.index === b.index && a.length === b.length && a.every((group, at) => group === b[at]);

/** Texts whose answers are kept for each. */
const most = 20_000;

/** `original`, which calls `note(id)` for each of `others` (`[id, pattern]`) that is asked the same and answers otherwise. */
export function watched(original, others, note) {
  const known = new Map();
  const ids = others.map(([id]) => Number(id));

  /** Which of the others `ask` brings to another answer; `key` says what is asked. */
  function compare(key, ask, isSame) {
    let found = known.get(key);
    if (found === undefined) {
      const own = ask(original.source, original.flags);
      found = ids.filter((_, at) => !isSame(ask(others[at][1].source, others[at][1].flags), own));
      if (known.size >= most) known.clear();
      known.set(key, found);
    }
    for (const id of found) note(id);
  }

  const copies = new Map();
  const copyOf = (source, flags) => {
    const key = `${flags}/${source}`;
    let copy = copies.get(key);
    if (copy === undefined) copies.set(key, (copy = new RegExp(source, flags)));
    return copy;
  };
  const asksFrom = (at, ask) => (source, flags) => {
    const copy = copyOf(source, flags);
    copy.lastIndex = at;
    return ask(copy);
  };
  const builtIn = RegExp.prototype;
  const define = (name, value) => Object.defineProperty(original, name, { value });

  define("exec", (text) => {
    const at = original.lastIndex;
    compare(
      `exec ${at} ${text}`,
      asksFrom(at, (copy) => builtIn.exec.call(copy, text)),
      same,
    );
    return builtIn.exec.call(original, text);
  });
  define("test", (text) => {
    const at = original.lastIndex;
    const sticks = original.global || original.sticky;
    const answer = (copy) => (builtIn.exec.call(copy, text) === null ? -1 : sticks ? copy.lastIndex : 0);
    compare(`test ${at} ${text}`, asksFrom(at, answer), Object.is);
    return builtIn.exec.call(original, text) !== null;
  });
  for (const name of ["matchAll", "split"]) {
    const whole = (text, copy) =>
      JSON.stringify([...builtIn[Symbol[name]].call(copy, text)].map((one) => [one.index, one]));
    define(Symbol[name], (text, ...more) => {
      compare(
        `${name} ${text}`,
        asksFrom(0, (copy) => whole(text, copy)),
        Object.is,
      );
      return builtIn[Symbol[name]].call(copyOf(original.source, original.flags), text, ...more);
    });
  }
  return original;
}
