// What one source file speaks of: texts at the edges of its regular expressions, and its own words.
import { parseSync } from "vite";
import { walk } from "../walk.mjs";
import { samplesOf } from "./samples.mjs";

const isText = (text) => /[^\x20-\x7e]/u.test(text) || /^[^a-z]{1,3}$/iu.test(text);

/** `isWanted` picks changes of patterns by their words; without it all are meant. */
export function piecesOf(file, source, isWanted = null) {
  const pieces = new Set();
  const add = (texts) => {
    for (const text of texts) if (text.length < 60) pieces.add(text);
  };
  walk(parseSync(file, source).program, (node) => {
    if (node.type === "Literal" && node.regex) add(samplesOf(node.regex.pattern, node.regex.flags, isWanted));
    else if (node.type === "Literal" && typeof node.value === "string" && isText(node.value))
      add([node.value, ...(/[(|?[]/u.test(node.value) ? samplesOf(node.value) : [])]);
    else if (node.type === "TemplateLiteral") {
      const text = node.quasis.map(({ value }) => value.cooked).join("");
      if (isText(text)) add([...samplesOf(text), ...node.quasis.flatMap(({ value }) => samplesOf(value.cooked))]);
    }
  });
  pieces.delete("");
  return [...pieces];
}
