// One source that is every mutant of it: `__mutant(7)` says whether the seventh is wanted, `__pattern(7, 9, others, /a/)`
// is the seventh to ninth of a regular expression or itself.

const isPattern = (text) => /^\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*$/u.test(text);

/** The source with all `mutants` (as of mutantsOf) in it. */
export function instrument(source, mutants) {
  let next = 0;
  const between = (start, end) => {
    let text = "";
    let at = start;
    while (next < mutants.length && mutants[next].start < end) {
      text += source.slice(at, mutants[next].start);
      at = mutants[next].end;
      text += place();
    }
    return text + source.slice(at, end);
  };
  /** A place with all its mutants, and those of the places inside it. */
  const place = () => {
    const { start, end } = mutants[next];
    const here = [];
    while (next < mutants.length && mutants[next].start === start && mutants[next].end === end)
      here.push(mutants[next++]);
    const original = between(start, end);
    if (isPattern(original) && here.every(({ text }) => text !== null && isPattern(text))) {
      const others = here.map(({ id, text }) => `${id}: ${text}`).join(", ");
      return `__pattern(${here[0].id}, ${here.at(-1).id}, () => ({ ${others} }), ${original})`;
    }
    return here.reduce(
      (inner, { id, text }) =>
        text === null ? `{ if (!__mutant(${id})) { ${inner} } }` : `(__mutant(${id}) ? (${text}) : ${inner})`,
      here.some(({ text }) => text !== null) ? `(${original})` : original,
    );
  };
  return between(0, source.length);
}
