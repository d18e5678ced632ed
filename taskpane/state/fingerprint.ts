import type { Review } from "../../src/domain/review.ts";

/**
 * A short mark of all that the report sheets show of a review: equal marks, equal report. Not a secret and
 * not proof against a forger; FNV-1a over 2 × 32 bits.
 */
export function fingerprint(review: Review, highlights: boolean): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code ^ (low >>> 16), 0x5bd1e995);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
  };
  add(review.reading.sheet);
  add(String(highlights));
  add(JSON.stringify(review.policy));
  add(JSON.stringify(review.reading.sections));
  if (review.reading.year != null) add(String(review.reading.year));
  for (const { line, verdict, indicators } of review.rows) {
    add(`${line.row} ${line.no ?? ""} ${line.name} ${line.measure ?? ""} ${verdict}`);
    add(
      `${line.plan?.text ?? ""}\u0001${line.actual?.text ?? ""}\u0001${line.budget?.text ?? ""}\u0001${line.unitNote?.text ?? ""}`,
    );
    for (const { identity, rate } of indicators) add(`${identity} ${rate ?? ""}`);
    for (const { said, plan, actual } of line.otherTimes ?? [])
      add(`${said}\u0001${plan?.text ?? ""}\u0001${actual?.text ?? ""}`);
    if (line.otherTimes !== undefined) add(`${line.baseline?.text ?? ""}\u0001${line.finalTarget?.text ?? ""}`);
  }
  for (const { rule, severity, cell, params } of review.findings)
    add(`${rule} ${severity} ${cell ?? ""} ${JSON.stringify(params)}`);
  return `${(high >>> 0).toString(16).padStart(8, "0")}${(low >>> 0).toString(16).padStart(8, "0")}`;
}
