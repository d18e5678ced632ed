import { remembering } from "../remembering.ts";
import { type FormatSection, readSection } from "./format-section.ts";

/** Positive, negative, zero and text: Excel knows no fifth section. */
const mostSections = 4;

/** The sections of an Excel number format code, one to four; reads any string, in time linear in its length. */
export const formatSections = remembering((code: string): readonly FormatSection[] => {
  const sections: FormatSection[] = [];
  for (let at = 0; sections.length < mostSections && at <= code.length;) {
    const { section, end } = readSection(code, at);
    sections.push(section);
    at = end + 1;
  }
  return sections;
});

/** Those that numbers show by. */
const sectionsForNumbers = remembering((code: string): readonly FormatSection[] =>
  formatSections(code)
    .slice(0, mostSections - 1)
    .filter(({ text }) => !text),
);

function meets(value: number, { operator, operand }: NonNullable<FormatSection["condition"]>): boolean {
  switch (operator) {
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    case "=":
      return value === operand;
    case "<>":
      return value !== operand;
  }
}

/** How a number shows that none of a format's conditions takes. */
const general = readSection("General", 0).section;

/** The section that Excel shows this number by: by the sections' own conditions, else by its sign. */
export function sectionFor(code: string, value: number): FormatSection {
  const [first, second, third] = sectionsForNumbers(code);
  if (first === undefined) return general;
  const conditional = first.condition !== null || (second !== undefined && second.condition !== null);
  if (!conditional) {
    if (value < 0) return second ?? first;
    return value === 0 ? (third ?? first) : first;
  }
  if (first.condition === null ? value > 0 : meets(value, first.condition)) return first;
  if (second === undefined) return general;
  if (second.condition === null ? third === undefined || value < 0 : meets(value, second.condition)) return second;
  return third ?? general;
}

/** True for formats that show a date or time: yyyy/m/d, [$-411]ggge"年"m"月"d"日", [h]:mm. */
export const isDateFormat = (code: string): boolean => formatSections(code)[0]?.date != null;

/** True where a text shows as it is: no section of the format is for texts, or it adds nothing to them. */
export function showsTextsPlainly(code: string): boolean {
  if (code === "General" || code === "@") return true;
  const sections = formatSections(code);
  const own = sections.length === mostSections ? sections.at(-1) : sections.find(({ text }) => text);
  return own === undefined || (own.text && own.before === "" && own.after === "");
}
