export interface FormatCondition {
  readonly operator: "<" | "<=" | ">" | ">=" | "=" | "<>";
  readonly operand: number;
}

/** Which parts of a date or time a section shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

/** One section of an Excel number format code, taken apart. */
export interface FormatSection {
  /** [<=1]; null where the sign decides. */
  readonly condition: FormatCondition | null;
  /** Quoted and escaped characters, in order: what the format prints around the number. */
  readonly before: string;
  readonly after: string;
  /** The number's own digits show: 0, #, ? or General. */
  readonly digits: boolean;
  /** The digits are a power's or a fraction's: 0.00E+00, # ?/?. */
  readonly rewritten: boolean;
  /** Words stand between the digits, so that they show as several numbers: 0000"年"00"月", 0"億"0000"万円", 00-0000. */
  readonly parted: boolean;
  /** What shows is the number times this: 100 for 0%, 0.001 for #,##0 with one more comma behind. */
  readonly scale: number;
  /** null where it shows neither date nor time. */
  readonly date: DateParts | null;
  /** It is for texts: @. */
  readonly text: boolean;
}

const general = /General|G\/標準/iy;
const power = /E[+-]/iy;
const dateRun = /y+|m+|d+|h+|s+|g+|e+|r+|b\d?|a{3,}|am\/pm|a\/p/iy;
const elapsed = /^(?:h+|m+|s+)$/i;
const condition = /^(<=|>=|<>|<|>|=)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)$/i;

/** Reads one section, taking quotes, escapes, padding and brackets as Excel takes them. */
class SectionReader {
  readonly #code: string;
  #at: number;
  #condition: FormatCondition | null = null;
  #before = "";
  #after = "";
  #digits = false;
  #rewritten = false;
  #parted = false;
  #percents = 0;
  #thousands = 0;
  #dated = false;
  #shows = "";
  #text = false;

  constructor(code: string, from: number) {
    this.#code = code;
    this.#at = from;
  }

  read(): { readonly section: FormatSection; readonly end: number } {
    while (this.#at < this.#code.length && this.#code[this.#at] !== ";") this.#step();
    return {
      end: this.#at,
      section: {
        condition: this.#condition,
        before: this.#before,
        after: this.#after,
        digits: this.#digits && !this.#dated,
        rewritten: this.#rewritten,
        parted: this.#parted,
        scale: 100 ** this.#percents / 1000 ** this.#thousands,
        date: this.#dated ? this.#dateParts() : null,
        text: this.#text && !this.#digits && !this.#dated,
      },
    };
  }

  #step(): void {
    const character = this.#code[this.#at] as string;
    if (character === '"') this.#print(this.#upTo('"'));
    else if (character === "[") this.#bracket(this.#upTo("]"));
    else if (character === "\\" || character === "!") {
      this.#print(this.#code[this.#at + 1] ?? "");
      this.#at += 2;
    } else if (character === "_" || character === "*") this.#at += 2;
    else if (!this.#dateOrGeneral()) this.#plain(character);
  }

  /** What stands between the character here and the next `close`; the rest of the code where there is none. */
  #upTo(close: string): string {
    const found = this.#code.indexOf(close, this.#at + 1);
    const stop = found < 0 ? this.#code.length : found;
    const inside = this.#code.slice(this.#at + 1, stop);
    this.#at = stop + 1;
    return inside;
  }

  #bracket(inside: string): void {
    const compared = condition.exec(inside);
    if (compared !== null) {
      this.#condition = { operator: compared[1] as FormatCondition["operator"], operand: Number(compared[2]) };
    } else if (elapsed.test(inside)) {
      this.#dated = true;
      // [m] is minutes whatever stands beside it.
      this.#shows += "h";
    } else if (inside.startsWith("$")) this.#print(inside.slice(1).split("-")[0] ?? "");
  }

  #dateOrGeneral(): boolean {
    const run = this.#match(general);
    if (run !== "") {
      this.#digits = true;
      return true;
    }
    // Behind the digits letters are words (0.0ha), before them a date.
    if (this.#digits && !this.#dated) return this.#power();
    const shown = this.#match(dateRun);
    if (shown === "") return false;
    this.#dated = true;
    this.#shows += shown.toLowerCase();
    return true;
  }

  #power(): boolean {
    if (this.#match(power) === "") return false;
    this.#rewritten = true;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#code)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #plain(character: string): void {
    this.#at += 1;
    if (character === "0" || character === "#" || character === "?") this.#place();
    else if (character === "@") this.#text = true;
    else if (character === "%") {
      this.#percents += 1;
      this.#print("%");
    } else if (this.#digits && character === ",") this.#thousands += 1;
    else if (this.#digits && character === "/" && /[\d#?]/.test(this.#code[this.#at] ?? "")) this.#rewritten = true;
    else if (!/[\s()+.,-]/.test(character)) this.#print(character);
  }

  /** A comma between places only groups; one behind the last of them divides by a thousand. */
  #place(): void {
    this.#parted ||=
      this.#after.trim() !== "" || (this.#digits && !this.#rewritten && this.#code[this.#at - 2] === "-");
    this.#digits = true;
    this.#thousands = 0;
    if (this.#after.trim() === "") this.#after = "";
  }

  #print(characters: string): void {
    if (this.#digits) this.#after += characters;
    else this.#before += characters;
  }

  #dateParts(): DateParts {
    const shows = this.#shows;
    const day = shows.includes("d") && !/^(?:ddd+)$/.test(shows);
    const year = /[yegrb]/.test(shows);
    return { year, month: shows.includes("m") && (year || day || !/[hs]/.test(shows)), day };
  }
}

/** The section of a format code that begins at `from`, and where it ends: at its ";" or the code's end. */
export const readSection = (code: string, from: number): { readonly section: FormatSection; readonly end: number } =>
  new SectionReader(code, from).read();
