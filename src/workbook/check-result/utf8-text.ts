const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Bytes that a UTF-16 unit takes at most. */
const mostBytes = 3;
/** Copying fewer bytes than this costs less one by one. */
const few = 24;
const quote = 0x22;
const zero = 0x30;
const nine = 9;
const billion = 1e9;
/** Below it whole numbers have at most fifteen digits, and are written as they are. */
const mostExact = 1e15;
/** Decimals that rates have (`roundRate`). */
const decimals = 12;
const million = 1e6;
const scale = 10 ** decimals;
/** Numbers with so many decimals have at most fifteen digits, and no exponent, between these. */
const leastDecimal = 1e-6;
const mostDecimal = 1000;

const nullBytes = encoder.encode("null");

/** UTF-8 that is written piece by piece, without a string for each: what a row of a long list says. */
export class Utf8Text {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  /** `room`: bytes that there is room for at first. */
  constructor(room = 256) {
    this.#bytes = new Uint8Array(room);
  }

  /** What was written, for who may keep it; what is written next has room of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const written = this.#bytes.subarray(0, this.length);
    this.#bytes = new Uint8Array(this.#bytes.length);
    this.length = 0;
    return written;
  }

  /** What was written, which is then no more. */
  takeString(): string {
    const text = decoder.decode(this.#bytes.subarray(0, this.length));
    this.length = 0;
    return text;
  }

  bytes(piece: Uint8Array): void {
    const { length } = piece;
    this.#makeRoom(length);
    const at = this.length;
    if (length < few) {
      const to = this.#bytes;
      for (let index = 0; index < length; index += 1) to[at + index] = piece[index]!;
    } else this.#bytes.set(piece, at);
    this.length = at + length;
  }

  /** Of an ASCII character. */
  byte(byte: number): void {
    this.#makeRoom(1);
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** A copy of what was written from a place on. */
  from(start: number): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(start, this.length);
  }

  text(text: string): void {
    this.#makeRoom(text.length * mostBytes);
    this.length += encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  /** As JSON has it. */
  quoted(text: string | null): void {
    if (text === null) return this.bytes(nullBytes);
    this.#makeRoom(text.length * mostBytes + 2);
    const to = this.#bytes;
    let at = this.length;
    to[at++] = quote;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x80) {
        if (code < 0x20 || code === quote || code === 0x5c) return this.text(JSON.stringify(text));
        to[at++] = code;
      } else if (code < 0x800) {
        to[at++] = 0xc0 | (code >> 6);
        to[at++] = 0x80 | (code & 0x3f);
      } else {
        // Halves of characters.
        if (code >= 0xd800 && code < 0xe000) return this.text(JSON.stringify(text));
        to[at++] = 0xe0 | (code >> 12);
        to[at++] = 0x80 | ((code >> 6) & 0x3f);
        to[at++] = 0x80 | (code & 0x3f);
      }
    }
    to[at++] = quote;
    this.length = at;
  }

  /** As JSON has it: what is no number there is null. */
  number(value: number | null): void {
    if (value === null || !Number.isFinite(value)) return this.bytes(nullBytes);
    if (value >= 0 && value < mostExact && Number.isInteger(value)) return this.#whole(value);
    if (value >= leastDecimal && value < mostDecimal) {
      const scaled = Math.round(value * scale);
      // Of fifteen digits at most, no other number is written as they are.
      if (scaled / scale === value) return this.#decimal(scaled);
    }
    this.text(String(value));
  }

  #whole(value: number): void {
    this.#makeRoom(16);
    if (value < billion) return this.#digits(value, 1);
    this.#digits(Math.floor(value / billion), 1);
    this.#digits(value % billion, nine);
  }

  /** `scaled`: a number with its decimals, as a whole one. */
  #decimal(scaled: number): void {
    this.#makeRoom(20);
    const upper = Math.floor(scaled / million);
    this.#digits(Math.floor(upper / million), 1);
    this.#bytes[this.length++] = 0x2e;
    this.#digits(upper % million, decimals / 2);
    this.#digits(scaled % million, decimals / 2);
    while (this.#bytes[this.length - 1] === zero) this.length -= 1;
    if (this.#bytes[this.length - 1] === 0x2e) this.length -= 1;
  }

  /** Digits of a whole number below 2^31, at least so many. There is room for them. */
  #digits(value: number, least: number): void {
    let count = 1;
    for (let bound = 10; count < 10 && value >= bound; bound *= 10) count += 1;
    if (count < least) count = least;
    let rest = value | 0;
    const to = this.#bytes;
    for (let at = this.length + count - 1; at >= this.length; at -= 1) {
      const upper = (rest / 10) | 0;
      to[at] = zero + rest - upper * 10;
      rest = upper;
    }
    this.length += count;
  }

  #makeRoom(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    wider.set(this.#bytes.subarray(0, this.length));
    this.#bytes = wider;
  }
}
