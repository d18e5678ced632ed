/** The rates that a printed grade stands for, 1 = 100 %. */
export interface GradeBand {
  /** As the legend writes it, width normalised: A, ○, 概ね達成. */
  readonly grade: string;
  /** null where it has no lower end. */
  readonly from: number | null;
  /** Whether `from` itself is another grade's: 100%超. */
  readonly isFromOpen: boolean;
  /** null where it has no upper end. */
  readonly to: number | null;
  /** Whether `to` itself is another grade's: 100%未満. */
  readonly isToOpen: boolean;
  /** As written: 80%以上100%未満. */
  readonly said: string;
}

const grade =
  "(?:(?<![A-Za-z0-9])(?:SS|[SABCDEF])(?![A-Za-z0-9])|[◎○〇◯●△▲×✕☆★]|(?:目標|概ね|おおむね|ほぼ|一部|やや|大幅に?)?(?:未?達成|未達|順調|良好|遅れ))";
const opened = new RegExp(`(${grade})(?:評価|判定|ランク|\\))?\\s*(?:[:=…・(]|\\s|(?=\\d))`, "gu");
const bound = /(\d{1,3}(?:\.\d+)?)\s*(%|割)?\s*(以上|超(?:える|過)?|より(?:大|高)|未満|以下|まで|より(?:小|低))?/gu;

type Bound = { readonly rate: number; readonly says: "from" | "over" | "below" | "to" | null };

const saysOf = (word: string | undefined): Bound["says"] => {
  if (word === undefined) return null;
  if (word === "以上") return "from";
  if (word === "未満" || word.endsWith("小") || word.endsWith("低")) return "below";
  return word === "以下" || word === "まで" ? "to" : "over";
};

function boundsIn(said: string): readonly Bound[] {
  if (!/[%割]/u.test(said)) return [];
  return [...said.matchAll(bound)].map(([, digits, unit, word]) => ({
    rate: Number(digits) / (unit === "割" ? 10 : 100),
    says: saysOf(word),
  }));
}

/** null where the words give no band: a single 100% without 以上. */
function bandOf(graded: string, said: string): GradeBand | null {
  const bounds = boundsIn(said);
  const [first, second] = bounds;
  if (first === undefined || bounds.length > 2) return null;
  const lower = bounds.find(({ says }) => says === "from" || says === "over");
  const upper = bounds.find(({ says }) => says === "below" || says === "to");
  // 80～100%: without words the first is the lower one, and the upper one is the next grade's.
  const isPlainRange = second !== undefined && /[~〜～-]/u.test(said) && first.rate < second.rate;
  const from = lower ?? (isPlainRange && first.says === null ? first : undefined);
  const to = upper ?? (isPlainRange && second.says === null ? second : undefined);
  if (from === undefined && to === undefined) return null;
  return {
    grade: graded,
    from: from?.rate ?? null,
    isFromOpen: from?.says === "over",
    to: to?.rate ?? null,
    isToOpen: to !== undefined && to.says !== "to",
    said: said.trim(),
  };
}

const isWord = /達成|未達|順調|良好|遅れ/u;
const separators = /^[\s:=…・(]+|[\s,、。・;／/()]+$/gu;

/** What a line says of grades; empty where it gives fewer than two of them a band. */
function bandsIn(line: string): readonly GradeBand[] {
  const text = line.normalize("NFKC");
  const all = [...text.matchAll(opened)];
  // A＝目標を達成（100％以上): a word behind a letter explains it.
  const letters = all.filter(([, head = ""]) => head.length <= 2 && !isWord.test(head));
  const heads = letters.length >= 2 ? letters : all;
  return heads.flatMap((head, index) => {
    const said = text.slice(head.index + (head[1] ?? "").length, heads[index + 1]?.index ?? text.length);
    const band = bandOf(head[1] ?? "", said.replace(separators, ""));
    return band === null ? [] : [band];
  });
}

/**
 * The legend of a sheet's printed grades, from the lines over, among and under its table (「Ａ：100％以上 Ｂ：80％以上
 * 100％未満」), best grade first. A grade without an upper end ends where the next better one begins. Empty where there is
 * none, or where it contradicts itself.
 */
export function gradeLegend(lines: readonly string[]): readonly GradeBand[] {
  const bands = lines.flatMap(bandsIn);
  const grades = new Set(bands.map((band) => band.grade));
  if (bands.length < 2 || grades.size !== bands.length) return [];
  const ordered = [...bands].sort((a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity));
  return ordered.map((band, index) => {
    const better = ordered[index - 1];
    return band.to !== null || better === undefined || better.from === null
      ? band
      : { ...band, to: better.from, isToOpen: !better.isFromOpen };
  });
}

/** Whether a rate is of a band. */
export const isWithin = ({ from, isFromOpen, to, isToOpen }: GradeBand, rate: number): boolean =>
  (from === null || (isFromOpen ? rate > from : rate >= from)) && (to === null || (isToOpen ? rate < to : rate <= to));
