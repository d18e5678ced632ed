import { type List, MadeList } from "../../domain/list.ts";
import { Utf8Text } from "./utf8-text.ts";

/** A list whose items are written without being made, where that can be. */
export interface WrittenList {
  /** Writes items as JSON.stringify does with `space`, their further lines behind `indent`. */
  itemWriter(space: number, indent: string): (index: number, to: Utf8Text) => void;
}

const isWritten = (list: object): list is WrittenList => "itemWriter" in list;

/** Whether a list that makes its items stands in a value: it is worth writing in pieces. */
function holdsLists(value: unknown): boolean {
  if (value instanceof MadeList) return true;
  if (Array.isArray(value)) return holdsLists((value as readonly unknown[])[0]);
  return typeof value === "object" && value !== null && Object.values(value).some(isLong);
}

/** Not so much as looked into where it is no list of sheets, each with lists of its own. */
const isLong = (value: unknown): boolean =>
  value instanceof MadeList || (Array.isArray(value) && holdsLists((value as readonly unknown[])[0]));

/** `value` as JSON.stringify writes it with `space`, each further line behind `indent`. */
export function jsonText(value: unknown, space: number, indent: string): string {
  const depth = space === 0 ? 0 : indent.length / space;
  if (!Number.isInteger(depth)) return indented(JSON.stringify(value, null, space) as string | undefined, indent);
  // Inside of as many lists it stands where it is to stand, and none of its lines need be moved.
  let within = value;
  for (let level = 0; level < depth; level += 1) within = [within];
  const text = JSON.stringify(within, null, space) as string | undefined;
  return text === undefined ? "null" : text.slice(before(depth, space), text.length - behind(depth, space));
}

/** Bytes from which on a piece is worth a write; the last one is shorter. */
const pieceLength = 2 ** 19;
const room = pieceLength + 2 ** 16;

/** As `jsonPieces`, in UTF-8: each piece has a buffer of its own. */
export function* jsonBytes(value: unknown, space: number): Generator<Uint8Array<ArrayBuffer>, void> {
  const to = new Utf8Text(room);
  for (const _ of written(value, space, 0, to)) if (to.length >= pieceLength) yield to.take();
  if (to.length > 0) yield to.take();
}
/** What the opening brackets of so many lists take, each on a line of its own. */
const before = (depth: number, space: number): number => depth * 2 + (space * depth * (depth + 1)) / 2;
const behind = (depth: number, space: number): number => depth * 2 + (space * depth * (depth - 1)) / 2;

const indented = (text: string | undefined, indent: string): string =>
  text === undefined ? "null" : indent === "" ? text : text.replaceAll("\n", `\n${indent}`);

/**
 * What JSON.stringify(value, null, space) gives, piece by piece, so that what is long is nowhere whole. Lists that make
 * their items when they are asked for are gone through once.
 */
export function* jsonPieces(value: unknown, space: number): Generator<string, void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const bytes of jsonBytes(value, space)) yield decoder.decode(bytes, { stream: true });
}

/** Writes a value; stops after some of it, where it may be taken away. */
function* written(value: unknown, space: number, depth: number, to: Utf8Text): Generator<void, void> {
  const indent = " ".repeat(space * depth);
  if (!holdsLists(value)) to.text(jsonText(value, space, indent));
  else if (value instanceof MadeList || Array.isArray(value)) yield* writtenList(value, space, depth, to);
  else yield* writtenObject(value as object, space, depth, to);
}

function* writtenObject(value: object, space: number, depth: number, to: Utf8Text): Generator<void, void> {
  const indent = " ".repeat(space * depth);
  let separator = "{";
  for (const [key, own] of Object.entries(value) as [string, unknown][]) {
    if (own === undefined) continue;
    to.text(`${separator}\n${indent}${" ".repeat(space)}${JSON.stringify(key)}: `);
    yield* written(own, space, depth + 1, to);
    separator = ",";
  }
  to.text(`\n${indent}}`);
}

function* writtenList(list: List<unknown>, space: number, depth: number, to: Utf8Text): Generator<void, void> {
  const indent = " ".repeat(space * depth);
  const inner = `${indent}${" ".repeat(space)}`;
  const write = isWritten(list) ? list.itemWriter(space, inner) : null;
  const holds = write === null && holdsLists(list.at(0));
  const before = new TextEncoder().encode(`,\n${inner}`);
  for (let index = 0; index < list.length; index += 1) {
    if (index === 0) to.text(`[\n${inner}`);
    else to.bytes(before);
    if (write !== null) write(index, to);
    else if (holds) yield* written(list.at(index), space, depth + 1, to);
    else to.text(jsonText(list.at(index), space, inner));
    if (to.length >= pieceLength) yield;
  }
  to.text(list.length === 0 ? "[]" : `\n${indent}]`);
}
