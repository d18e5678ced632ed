interface Era {
  /** Excel serial of its first day. */
  readonly from: number;
  readonly firstYear: number;
  readonly letter: string;
  readonly short: string;
  readonly name: string;
}

/** Latest first; Excel counts Meiji from its own first day, 1900-01-01. */
const eras: readonly Era[] = [
  { from: 43586, firstYear: 2019, letter: "R", short: "令", name: "令和" },
  { from: 32516, firstYear: 1989, letter: "H", short: "平", name: "平成" },
  { from: 9856, firstYear: 1926, letter: "S", short: "昭", name: "昭和" },
  { from: 4595, firstYear: 1912, letter: "T", short: "大", name: "大正" },
  { from: 0, firstYear: 1868, letter: "M", short: "明", name: "明治" },
];

// General, quoted text, escaped or padding characters, brackets, exponents, era codes, anything else.
const token = /General|"[^"]*"?|[\\_*][^]|\[[^\]]*\]|[eE][+-]|g+|e+|r+|[^]/gi;

/**
 * A date format with Japanese era codes (g gg ggg e ee r rr), as a function from a serial to the same
 * format with the era and its year written out; null for a format without them.
 */
export function withJapaneseEra(code: string): ((serial: number) => string) | null {
  const tokens = code.match(token) ?? [];
  if (!tokens.some(isEraCode)) return null;
  const firstIsGannen = /\[\$-[^\]]*gannen\]/i.test(code);
  return (serial) => {
    const era = eras.find(({ from }) => serial >= from);
    if (era === undefined) return code;
    const year = yearOf(serial) - era.firstYear + 1;
    return tokens
      .map((piece) => (isEraCode(piece) ? `"${eraText(piece.toLowerCase(), era, year, firstIsGannen)}"` : piece))
      .join("");
  };
}

const isEraCode = (piece: string): boolean => /^(?:g+|e+|r+)$/i.test(piece);

function eraText(code: string, era: Era, year: number, firstIsGannen: boolean): string {
  if (code[0] === "g") return code.length === 1 ? era.letter : code.length === 2 ? era.short : era.name;
  if (code[0] === "r") return `${code.length === 1 ? "" : era.name}${String(year).padStart(2, "0")}`;
  if (year === 1 && firstIsGannen) return "元";
  return code.length === 1 ? String(year) : String(year).padStart(2, "0");
}

/** Gregorian year of an Excel serial (1900 calendar, with its 29 February 1900). */
function yearOf(serial: number): number {
  const daysSince1970 = Math.floor(serial) - (serial < 60 ? 25568 : 25569);
  return new Date(daysSince1970 * 86_400_000).getUTCFullYear();
}
