import type { Finding } from "../../domain/checks/finding.ts";
import { ChangedList, type List } from "../../domain/list.ts";
import type { PlainFinding } from "./finding.ts";
import type { WrittenList } from "./json-pieces.ts";

/** Findings as results, made when they are asked for; of many thousands it shows how their JSON is written. */
export class FindingList<Result extends PlainFinding> extends ChangedList<Finding, Result> implements WrittenList {
  textWriter(space: number, indent: string): (index: number) => string {
    const inner = `\n${indent}${" ".repeat(space)}`;
    const innermost = inner + " ".repeat(space);
    return (index) => objectText(this.at(index)!, inner, innermost, indent);
  }
}

/** As JSON.stringify writes an object of words, numbers and one object of them. */
function objectText(object: object, inner: string, innermost: string, indent: string): string {
  let text = "";
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const written =
      typeof value === "object" && value !== null ? membersText(value, innermost, inner) : JSON.stringify(value);
    text += `${text === "" ? "{" : ","}${inner}${JSON.stringify(key)}: ${written}`;
  }
  return `${text}\n${indent}}`;
}

function membersText(object: object, inner: string, closing: string): string {
  let text = "";
  for (const [key, value] of Object.entries(object) as [string, unknown][])
    text += `${text === "" ? "{" : ","}${inner}${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  return text === "" ? "{}" : `${text}${closing}}`;
}

export const findingList = <Result extends PlainFinding>(
  findings: List<Finding>,
  change: (finding: Finding) => Result,
): FindingList<Result> => new FindingList(findings, change);
