import type { Quantity, Reading } from "../../../../src/domain/quantity/quantity.ts";

/** The plain values of a quantity that are not as in an ordinary one: 5人. */
function remarks(quantity: Quantity): string {
  const { upper, label, bound, isStrict, period, asOf, counting, direction, per, role, kind, outOf, sense } = quantity;
  const { notation } = quantity;
  const said: readonly (readonly [string, unknown])[] = [
    ["to", upper],
    ["label", label],
    ["bound", bound],
    ["strict", isStrict || null],
    ["period", period],
    ["asOf", asOf],
    ["counting", counting],
    ["direction", direction],
    ["per", per],
    ["role", role === "main" ? null : role],
    ["kind", kind === "level" ? null : kind],
    ["outOf", outOf],
    ["sense", sense],
    ["spaced", notation.spaced || null],
    ["dotted", notation.dottedThousands || null],
  ];
  return said.flatMap(([name, value]) => (value === null ? [] : [` ${name}=${String(value)}`])).join("");
}

const figure = (quantity: Quantity): string => {
  const [start, end] = quantity.evidence;
  return `${quantity.value}${quantity.unit ?? ""}${remarks(quantity)} @${start}-${end}`;
};

/** A reading in one line, nothing left out. */
export function readingLine({ kind, quantities, residue, day, done }: Reading): string {
  return [
    kind === "quantities" ? "" : kind,
    ...quantities.map(figure),
    ...residue.map((left) => `?${left.kind}「${left.text}」@${left.evidence.join("-")}`),
    ...(day === null ? [] : [`day ${JSON.stringify(day)}`]),
    ...(done === null ? [] : [`done ${done}`]),
  ]
    .filter((part) => part !== "")
    .join(" ; ")
    .replaceAll("\n", "⏎");
}

/** A text in one line. */
export const shown = (text: string): string => JSON.stringify(text);
