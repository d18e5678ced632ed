import { type List, MadeList } from "../../domain/list.ts";

/** A list whose items are written without being made, where that can be. */
export interface WrittenList {
  /** Writes items as JSON.stringify does with `space`, their further lines behind `indent`. */
  textWriter(space: number, indent: string): (index: number) => string;
}

const isWritten = (list: object): list is WrittenList => "textWriter" in list;

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

/** What the opening brackets of so many lists take, each on a line of its own. */
const before = (depth: number, space: number): number => depth * 2 + (space * depth * (depth + 1)) / 2;
const behind = (depth: number, space: number): number => depth * 2 + (space * depth * (depth - 1)) / 2;

const indented = (text: string | undefined, indent: string): string =>
  text === undefined ? "null" : indent === "" ? text : text.replaceAll("\n", `\n${indent}`);

/**
 * What JSON.stringify(value, null, space) gives, piece by piece, so that what is long is nowhere whole. Lists that make
 * their items when they are asked for are gone through once.
 */
export function* jsonPieces(value: unknown, space: number, depth = 0): Generator<string, void> {
  const indent = " ".repeat(space * depth);
  if (!holdsLists(value)) yield jsonText(value, space, indent);
  else if (value instanceof MadeList || Array.isArray(value)) yield* listPieces(value, space, depth);
  else yield* objectPieces(value as object, space, depth);
}

function* objectPieces(value: object, space: number, depth: number): Generator<string, void> {
  const indent = " ".repeat(space * depth);
  let separator = "{";
  for (const [key, own] of Object.entries(value) as [string, unknown][]) {
    if (own === undefined) continue;
    yield `${separator}\n${indent}${" ".repeat(space)}${JSON.stringify(key)}: `;
    yield* jsonPieces(own, space, depth + 1);
    separator = ",";
  }
  yield `\n${indent}}`;
}

function* listPieces(list: List<unknown>, space: number, depth: number): Generator<string, void> {
  const indent = " ".repeat(space * depth);
  const inner = `${indent}${" ".repeat(space)}`;
  const text = isWritten(list) ? list.textWriter(space, inner) : null;
  const holds = text === null && holdsLists(list.at(0));
  for (let index = 0; index < list.length; index += 1) {
    const before = `${index === 0 ? "[" : ","}\n${inner}`;
    if (text !== null) yield before + text(index);
    else if (holds) {
      yield before;
      yield* jsonPieces(list.at(index), space, depth + 1);
    } else yield before + jsonText(list.at(index), space, inner);
  }
  yield list.length === 0 ? "[]" : `\n${indent}]`;
}
