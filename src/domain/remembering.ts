/**
 * The answer to a question about a text, found once for each text and `about`: a sheet says the same words on thousands
 * of lines. After `most` texts it begins anew, so that no sheet fills the memory. Answers must be immutable, `about` texts, numbers, null or undefined.
 */
export function remembering<About extends readonly unknown[], Answer>(
  answer: (text: string, ...about: About) => Answer,
  most = 16_384,
): (text: string, ...about: About) => Answer {
  const known = new Map<string, Map<string, Answer>>();
  let size = 0;
  return (text, ...about) => {
    const key = about.length === 0 ? "" : about.length === 1 ? keyOf(about[0]) : about.map(keyOf).join("\0");
    let answers = known.get(key);
    if (answers === undefined) known.set(key, (answers = new Map<string, Answer>()));
    const before = answers.get(text);
    if (before !== undefined || answers.has(text)) return before as Answer;
    if (size >= most) {
      known.clear();
      known.set(key, (answers = new Map<string, Answer>()));
      size = 0;
    }
    const found = answer(text, ...about);
    answers.set(text, found);
    size += 1;
    return found;
  };
}

const keyOf = (about: unknown): string => (about === null ? "\u0001" : String(about));
