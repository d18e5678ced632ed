import type { XmlElement } from "../xml/element.ts";

/** How a list of the user's stood before something was added to it. */
export type Before = "absent" | "self-closing" | "open";

/**
 * What the shared parts were like before Jisseki added to them, kept in a hidden defined name so that
 * clearing can give them back as they were.
 */
export interface StyleRecord {
  /** The workbook's list of defined names. */
  readonly names: Before;
  /** How the styles part stood: the workbook had none, its root closed itself, or its root was open. */
  readonly part: Before;
  readonly lists: Readonly<Record<StyleList, ListRecord>>;
  /** Of all that was added; tells whether another program has written the part since. */
  readonly hash: string;
}

export interface ListRecord {
  readonly before: Before;
  /** The list's count attribute as it was; null where it had none. */
  readonly count: string | null;
  readonly added: number;
}

/** In the order of the schema. */
export const styleLists = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
export type StyleList = (typeof styleLists)[number];

const marks = { absent: "-", "self-closing": "/", open: "+" } as const;

const parts = { absent: "new", "self-closing": "bare", open: "1" } as const;

/** Short enough for a string in a defined name (255 characters). */
export const writeStyleRecord = ({ names, part, lists, hash }: StyleRecord): string =>
  [
    `${parts[part]}${marks[names]}`,
    ...styleLists.map((name) => `${marks[lists[name].before]}${lists[name].count ?? ""}:${lists[name].added}`),
    hash,
  ].join(" ");

export function readStyleRecord(text: string): StyleRecord | null {
  const [first, ...rest] = text.split(" ");
  const hash = rest.pop();
  const opening = /^(1|new|bare)([-/+])$/.exec(first ?? "");
  if (opening === null || hash === undefined || rest.length !== styleLists.length) return null;
  const lists: Partial<Record<StyleList, ListRecord>> = {};
  for (const [index, name] of styleLists.entries()) {
    const match = /^([-/+])(\d*):(\d+)$/.exec(rest[index] ?? "");
    if (match === null) return null;
    lists[name] = {
      before: beforeOf(match[1]),
      count: match[2] === "" ? null : (match[2] ?? null),
      added: Number(match[3]),
    };
  }
  return {
    names: beforeOf(opening[2]),
    part: opening[1] === "new" ? "absent" : opening[1] === "bare" ? "self-closing" : "open",
    lists: lists as Record<StyleList, ListRecord>,
    hash,
  };
}

const beforeOf = (mark: string | undefined): Before =>
  mark === "-" ? "absent" : mark === "/" ? "self-closing" : "open";

export const stateOf = (element: XmlElement | undefined): Before =>
  element === undefined ? "absent" : element.selfClosing ? "self-closing" : "open";

/** FNV-1a, 32 bit, of UTF-16 units: not against malice, only against another program's rewriting. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
