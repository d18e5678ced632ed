/**
 * What a word does to the sense of the name that it stands in, read from the right.
 *
 * falls, rises: less, more of it is better. deed: done against or for something; rises unless it stands right behind a
 * bad thing (虐待対応件数: more work or more need?). shield: brings its own sense, so that a bad word before it says
 * nothing (事故防止の講習). carrier: whom or what it is about; says nothing (児童, 地区, 年間). tail: how it is counted
 * (件数, 率). willed: a wanted reduction, the more the better (削減量). turn: turns its noun round (減少率). grow: keeps
 * it (増加率). flip: turns a predicate's or noun's sense round (下回る, 以下の). negation: ない and its forms. verb: a
 * predicate without a sense of its own (感じる). mended: a bad thing that was undone (回避された). doubt: nobody can tell.
 * leaning: bad or not as its noun is; without one nobody can tell (認知件数). bearer: rises unless its noun is bad (人口).
 * party: falls as its bad noun, rises right behind a good one (参加児童数). mirror: as its noun is (残高). request: rises
 * right behind something good (創業の相談件数), else nobody can tell.
 * range: neither more nor less. boundary: what stands before it is only the circumstance (…のため、…). joint: particles.
 */
export type WordClass =
  | "falls"
  | "rises"
  | "deed"
  | "shield"
  | "carrier"
  | "tail"
  | "willed"
  | "turn"
  | "grow"
  | "flip"
  | "negation"
  | "verb"
  | "mended"
  | "doubt"
  | "leaning"
  | "bearer"
  | "party"
  | "mirror"
  | "request"
  | "range"
  | "boundary"
  | "joint";

/** Words of one class and one field of life. */
export interface WordGroup {
  readonly class: WordClass;
  /** Separated by white space; width and case do not matter. */
  readonly words: string;
  /** Each word stands with each of these behind it, never alone: the forms of a verb. */
  readonly endings?: string;
  /** Who uses them so: a published set of indicators or a practice that can be looked up. */
  readonly source: string;
  /** Names whose sense the group tells. */
  readonly as: readonly string[];
  /** Names that one of its words stands in and whose sense is nevertheless another, or not to be told. */
  readonly but: readonly string[];
}
