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
  // One question after the other is asked about the same.
  let latest: { readonly about: readonly unknown[]; readonly answers: Level } | undefined;
  const answersFor = (about: readonly unknown[]): Level => {
    if (latest !== undefined && areSame(latest.about, about)) return latest.answers;
    latest = { about, answers: levelFor(recent, about) };
    return latest.answers;
  };
  return (text, ...about) => {
    let answers = answersFor(about);
    const before = answers.get(text);
    if (before !== undefined || answers.has(text)) return before as Answer;
    const earlier = former.size === 0 ? undefined : levelOf(former, about);
    const found = earlier?.has(text) === true ? (earlier.get(text) as Answer) : answer(text, ...about);
    if (size >= most) {
      former = recent;
      recent = new Map();
      size = 0;
      latest = undefined;
    }
    // What was asked in between may have begun anew.
    answers = answersFor(about);
    answers.set(text, found);
    size += 1;
    return found;
  };
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
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
