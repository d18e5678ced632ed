/** The text of an XML part together with what is needed to write it back as the same bytes. */
export interface XmlText {
  /** A byte order mark, where there is one, stays as the first character. */
  readonly text: string;
  readonly encoding: XmlEncoding;
}

export type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be";

export function decodeXml(bytes: Uint8Array): XmlText {
  const encoding = encodingOf(bytes);
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

/** By byte order mark or by the "<" that every document starts with (XML 1.0, appendix F). */
export function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

export function encodeXml({ text, encoding }: XmlText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  }
  return bytes;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// XML 1.0 has no way to write these, not even as character references.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const loneSurrogate = /\p{Surrogate}/gu;

// Most texts hold nothing of all this: one look tells.
// oxlint-disable-next-line no-control-regex
const special = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** For element content and double-quoted attributes; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(loneSurrogate, "\ufffd")
    .replace(unwritable, "")
    .replace(/[&<>"]/g, (found) => entities[found] ?? found);
}

/** As `escapeXml`, keeping line breaks and tabs through attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

const escaped = /_x([0-9a-fA-F]{4})_/g;

/** ST_Xstring (ECMA-376 part 1, 22.9.2.19): `_x000D_` stands for the character U+000D. */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The other way round, XML-escaped: what XML cannot hold becomes `_xHHHH_`, and so does a text that only looks like it. */
export function encodeXString(text: string): string {
  if (!special.test(text)) return text;
  const marked = text
    .replace(escaped, (found) => `_x005F${found}`)
    .replace(
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
  return escapeXml(marked);
}
