import { remembering } from "../../remembering.ts";
import { folded, type LineParts } from "../line-parts.ts";

/** A line's parts as they are compared; "" where there is nothing to compare. */
export interface FoldedLine {
  /** Without its number, where it has a name. */
  readonly section: string;
  readonly no: string;
  readonly name: string;
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  /** Of figures signs and points count: spaces and the commas of thousands do not. */
  readonly planText: string;
  readonly actualText: string;
  readonly code: string;
  /** 旧事業名 may name several (統合前). */
  readonly formerNames: readonly string[];
  readonly department: string;
  readonly sheet: string;
  readonly file: string;
}

const fold = remembering(folded);

const foldText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, "");

/** Without its number, where it has a name too: sections are numbered anew. */
export function foldedSection(section: string): string {
  const whole = fold(section);
  return whole.replace(/^\d+/u, "") || whole;
}

export function foldedLine(parts: LineParts): FoldedLine {
  return {
    section: foldedSection(parts.section),
    no: fold(parts.no),
    name: fold(parts.name),
    measure: fold(parts.measure),
    label: fold(parts.label),
    unit: fold(parts.unit),
    planText: foldText(parts.planText),
    actualText: foldText(parts.actualText),
    code: fold(parts.code),
    formerNames: parts.formerName
      .split(/[\n、，,;；]/u)
      .map(fold)
      .filter((name) => name !== ""),
    department: fold(parts.department),
    sheet: fold(parts.sheet),
    file: fold(parts.file),
  };
}

/** The line is called something, by which it can be known. */
export const isNamed = ({ name, measure }: FoldedLine): boolean => name !== "" || measure !== "";

/** 1,540人 is something to know a line by; － and a blank cell are not. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Both cells show what they showed. */
export const haveSameTexts = (one: FoldedLine, other: FoldedLine): boolean =>
  one.planText === other.planText && one.actualText === other.actualText;

/** The same, and there is something in them. */
export const agreeInTexts = (one: FoldedLine, other: FoldedLine): boolean =>
  haveSameTexts(one, other) && (saysSomething(one.planText) || saysSomething(one.actualText));
