/** Answers by how much they were asked about, then by what, one level for each; the last level's are by text. */
type Level = Map<unknown, unknown>;

/**
 * The answer to a question about a text, found once for each text and `about`: a sheet says the same words on thousands
 * of lines. After `most` texts those of the last so many are still known and older ones forgotten, so that no sheet
 * fills the memory. Answers must be immutable, `about` texts, numbers, null or undefined.
 */
export function remembering<About extends readonly unknown[], Answer>(
  answer: (text: string, ...about: About) => Answer,
  most = 16_384,
): (text: string, ...about: About) => Answer {
  let recent: Level = new Map();
  let former: Level = new Map();
  let size = 0;
  return (text, ...about) => {
    let answers = levelFor(recent, about);
    const before = answers.get(text);
    if (before !== undefined || answers.has(text)) return before as Answer;
    const earlier = former.size === 0 ? undefined : levelOf(former, about);
    const found = earlier?.has(text) === true ? (earlier.get(text) as Answer) : answer(text, ...about);
    if (size >= most) {
      former = recent;
      recent = new Map();
      size = 0;
    }
    // What was asked in between may have begun anew.
    answers = levelFor(recent, about);
    answers.set(text, found);
    size += 1;
    return found;
  };
}

function levelIn(level: Level, part: unknown): Level {
  const known = level.get(part) as Level | undefined;
  if (known !== undefined) return known;
  const made: Level = new Map();
  level.set(part, made);
  return made;
}

function levelFor(level: Level, about: readonly unknown[]): Level {
  let found = levelIn(level, about.length);
  for (const part of about) found = levelIn(found, part);
  return found;
}

function levelOf(level: Level, about: readonly unknown[]): Level | undefined {
  let found = level.get(about.length) as Level | undefined;
  for (const part of about) found = found?.get(part) as Level | undefined;
  return found;
}
