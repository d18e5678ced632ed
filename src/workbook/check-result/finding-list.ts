import type { Finding } from "../../domain/checks/finding.ts";
import { ChangedList } from "../../domain/list.ts";
import type { PlainFinding } from "./finding.ts";
import { remembering } from "../../domain/remembering.ts";
import type { WrittenList } from "./json-pieces.ts";

/** Findings as results, made when they are asked for; of many thousands it shows how their JSON is written. */
export class FindingList<Result extends PlainFinding> extends ChangedList<Finding, Result> implements WrittenList {
  textWriter(space: number, indent: string): (index: number) => string {
    const step = " ".repeat(space);
    return (index) => objectText(this.at(index)!, step, `\n${indent}`);
  }
}

/** As JSON.stringify writes an object of words, numbers and such objects; `end`: the line break before its last bracket. */
function objectText(object: object, step: string, end: string): string {
  const inner = end + step;
  let text = "";
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const written =
      typeof value === "object" && value !== null ? objectText(value, step, inner) : JSON.stringify(value);
    text += `${text === "" ? "{" : ","}${inner}${keyText(key)}${written}`;
  }
  return text === "" ? "{}" : `${text}${end}}`;
}

const keyText = remembering((key: string): string => `${JSON.stringify(key)}: `);
