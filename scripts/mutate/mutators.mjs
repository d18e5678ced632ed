// What is changed in a node: each entry gives texts that may stand in the node's place, with the change in a word.
import { otherPatterns } from "./regexes.mjs";

const boundary = { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===", "==": "!=", "!=": "==" };
const arithmetic = { "+": "-", "-": "+", "*": "/", "/": "*", "%": "*" };
const logical = { "&&": "||", "||": "&&" };
const assigned = { "+=": "-=", "-=": "+=", "*=": "/=", "??=": "=" };
const methods = { some: "every", every: "some", startsWith: "endsWith", endsWith: "startsWith", at: null };
const functions = { min: "max", max: "min", floor: "ceil", ceil: "floor", round: "floor" };
/** Calls that are left out, so that what they are called on stands alone. */
const leftOut = new Set(["filter", "trim", "toSorted", "reverse", "slice", "normalize", "replaceAll", "replace"]);

const change = (text, from, to) => ({ text, what: `${from} → ${to}` });

function operator(node, source, others) {
  const other = others[node.operator];
  if (other === undefined) return [];
  const { left, right } = node;
  const between = source.slice(left.end, right.start).replace(node.operator, other);
  const text = source.slice(left.start, left.end) + between + source.slice(right.start, right.end);
  return [change(text, node.operator, other)];
}

/** An equality that alone decides: to make it true and false says all that turning it round would. */
const isWholeCondition = ({ operator }, above) => /^[!=]/u.test(operator) && above.at(-1)?.name === "test";

const parentOf = (above) => above.at(-1)?.node;

/** A literal that is compared with, or a pattern's flags. */
function isCompared(above) {
  const parent = parentOf(above);
  if (parent?.type === "SwitchCase" || parent?.type === "NewExpression") return true;
  return parent?.type === "BinaryExpression" && parent.operator in boundary;
}

/** A list of plain words is data: it is changed as a whole, not word by word. */
const isWord = (node) => node.type === "Literal" && typeof node.value === "string";
const isListedWord = (above) => {
  const parent = parentOf(above);
  return (
    parent?.type === "ArrayExpression" &&
    parent.elements.length > 1 &&
    parent.elements.every((one) => one && isWord(one))
  );
};

function literal(node, above) {
  if (node.regex !== undefined && node.regex !== null) {
    const { pattern, flags } = node.regex;
    return otherPatterns(pattern, flags).map(({ other, what }) => ({ text: `/${other}/${flags}`, what }));
  }
  if (typeof node.value === "number") {
    const others = node.value === 0 ? [1] : [node.value + 1, node.value - 1];
    return others.map((other) => change(`(${String(other)})`, node.raw, String(other)));
  }
  if (typeof node.value === "boolean") return [change(String(!node.value), node.raw, String(!node.value))];
  if (typeof node.value === "string" && node.value !== "" && !isCompared(above) && !isListedWord(above))
    return [change('""', node.raw, '""')];
  return [];
}

/** `a.b(c)`: its object, name and the source of what is called; null for other calls. */
function methodOf({ callee }) {
  if (callee.type !== "MemberExpression" || callee.computed || callee.optional) return null;
  return { object: callee.object, name: callee.property.name, at: callee.property };
}

/** Half of a chain (a?.b.c()) cannot be put in brackets. */
function isInChain(above) {
  const leading = above.findLastIndex(({ name }) => name !== "object" && name !== "callee");
  return above[leading]?.node.type === "ChainExpression";
}

function call(node, source, above) {
  const method = methodOf(node);
  if (method === null || isInChain(above)) return [];
  const { object, name, at } = method;
  const isMath = object.type === "Identifier" && object.name === "Math";
  const other = (isMath ? functions : methods)[name];
  if (typeof other === "string") {
    const text = source.slice(node.start, at.start) + other + source.slice(at.end, node.end);
    return [change(text, name, other)];
  }
  return !isMath && leftOut.has(name) ? [change(source.slice(object.start, object.end), `.${name}(…)`, "∅")] : [];
}

function condition(node, source) {
  if (node.test === null || node.test === undefined) return [];
  const isLoop = node.type === "WhileStatement" || node.type === "ForStatement" || node.type === "DoWhileStatement";
  const shown = source.slice(node.test.start, node.test.end).replace(/\s+/gu, " ");
  return (isLoop ? ["false"] : ["true", "false"]).map((text) => ({ ...change(text, shown, text), node: node.test }));
}

const removed = (node, source) => ({
  text: null,
  what: `${source.slice(node.start, node.end).replace(/\s+/gu, " ")} → ∅`,
});

/** By node type: what may stand in its place. `text: null` is a statement that is left out. */
export const mutators = {
  BinaryExpression: (node, source, above) =>
    isWholeCondition(node, above) ? [] : operator(node, source, { ...boundary, ...arithmetic }),
  LogicalExpression: (node, source) =>
    node.operator === "??"
      ? [
          change(
            source.slice(node.left.start, node.left.end),
            `?? ${source.slice(node.right.start, node.right.end)}`,
            "∅",
          ),
        ]
      : operator(node, source, logical),
  AssignmentExpression: (node, source) => operator(node, source, assigned),
  UnaryExpression: (node, source) =>
    node.operator === "!" || (node.operator === "-" && node.argument.type !== "Literal")
      ? [change(source.slice(node.argument.start, node.argument.end), node.operator, "∅")]
      : [],
  Literal: (node, _, above) => literal(node, above),
  TemplateLiteral: (node, source, above) =>
    parentOf(above)?.type === "TaggedTemplateExpression"
      ? []
      : [change('""', source.slice(node.start, node.end), '""')],
  ArrayExpression: (node, source) =>
    node.elements.length === 0 ? [] : [change("[]", source.slice(node.start, node.end).replace(/\s+/gu, " "), "[]")],
  CallExpression: call,
  IfStatement: condition,
  ConditionalExpression: condition,
  WhileStatement: condition,
  ForStatement: condition,
  ExpressionStatement: (node, source) => [removed(node, source)],
};
