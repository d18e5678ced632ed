import { headingKey, outsideParentheses } from "./vocabulary.ts";

/**
 * Headings that mean the actual only beside a plan, and only where no other column is the actual: 予定 | 実施,
 * 目標 | 到達, 年間計画 | 9月末時点, 目標 | R5決算. Elsewhere they mean other things: 実施 ○, 達成 ×.
 */
const standIn =
  /^(?:実施(?:済み?|量|(?:回|人|件|日|者|校|社|団体|[箇か]所)数)?|達成|到達(?:値|点|数|量|状況)?|実際(?:の数値)?|実現値?|決算(?:値|数値)?|確定(?:数|数値|実績)?|完了数?|done|delivered|completed|achieved so far|[./年]?\d{1,2}(?:[月./]?末|月(?:\d{1,2}日)?|[./]\d{1,2})(?:時点|現在))$/u;

/** `heading`: its last line, the years taken out. */
export const standsInForActual = (heading: string): boolean => standIn.test(headingKey(outsideParentheses(heading)));
