import { knownUnit } from "./unit-scan.ts";

const scaleWords = /^(?:[十百千]?[万億兆]|千)/;

/** True where the text is a unit without its number: km, m3/年, 千円, - 人, (人). */
export function isUnitOnly(text: string): boolean {
  let rest = text.trim().slice(0, 32);
  rest = rest.replace(/^[-‐–—―−ー_(\s]+/, "").replace(scaleWords, "");
  const unit = rest === "" ? null : knownUnit(rest, 0);
  if (unit === null) return false;
  rest = rest.slice(unit.length).replace(/[)\s]+$/, "");
  if (rest === "") return true;
  const slash = /^\s?\/\s?/.exec(rest);
  return slash !== null && knownUnit(rest, slash[0].length)?.length === rest.length - slash[0].length;
}
