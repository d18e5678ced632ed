/** A year found in a text: Western calendar, with the characters it was read from. */
export interface YearSeen {
  readonly year: number;
  readonly seen: string;
  readonly start: number;
  readonly end: number;
}

const eraStart: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  r: 2018,
  "㋿": 2018,
  平成: 1988,
  H: 1988,
  h: 1988,
  "㍻": 1988,
  昭和: 1925,
  S: 1925,
  s: 1925,
  "㍼": 1925,
};

const era =
  /(令和|平成|昭和|㋿|㍻|㍼|(?<![A-Za-z])[RHSrhs](?=[.\s]?[元\d０-９]))[.\s　]*(元|[0-9０-９](?:[\s　]*[0-9０-９])?)(?:[\s　]*年[\s　]*度?)?(?![0-9０-９])/gu;
const western =
  /(?<![0-9０-９])(?:FY[\s　]?)?((?:19|20|１９|２０)[0-9０-９]{2})(?:[\s　]*年[\s　]*度?)?(?![0-9０-９,，.．])/giu;
/** 28年度, R left out: two digits above 10 are Heisei, others Reiwa. */
const bare = /(?<![0-9０-９])([0-9０-９]{1,2})[\s　]*年度/gu;

const digits = (text: string): number => (text === "元" ? 1 : Number(text.normalize("NFKC").replace(/\s/gu, "")));

/** Every year in the text, in order, none inside another; linear in its length. */
export function yearsIn(text: string): readonly YearSeen[] {
  const found: YearSeen[] = [];
  const add = (match: RegExpExecArray | RegExpMatchArray, year: number): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (found.every((other) => end <= other.start || start >= other.end)) {
      found.push({ year, seen: match[0].trim(), start, end });
    }
  };
  const short = text.slice(0, 300);
  for (const match of short.matchAll(era)) add(match, (eraStart[match[1]!] ?? 0) + digits(match[2]!));
  for (const match of short.matchAll(western)) add(match, digits(match[1]!));
  for (const match of short.matchAll(bare)) {
    const number = digits(match[1]!);
    add(match, number + (number > 10 ? 1988 : 2018));
  }
  return found.sort((a, b) => a.start - b.start);
}

const dayInYear = /^[\s　]*[.．/年-]?[\s　]*([0-9０-９]{1,2})[\s　]*(?:月|[.．/-][\s　]*[0-9０-９]{1,2})/u;
const fiscalYearBegins = 4;

/** The fiscal years (April to March) in the text: R5.3.31 and 令和5年3月末 are in the one that began in 2022. */
export function fiscalYearsIn(text: string): readonly number[] {
  return yearsIn(text).map(({ year, end, seen }) => {
    const month = seen.endsWith("度") ? null : dayInYear.exec(text.slice(end, end + 12));
    return month !== null && digits(month[1]!) < fiscalYearBegins ? year - 1 : year;
  });
}

/** The text with every year taken out. */
export function withoutYears(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of yearsIn(text)) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
