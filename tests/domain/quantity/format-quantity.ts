import type { Quantity } from "../../../src/domain/quantity/quantity.ts";

/** Digits without exponent, grouped in threes. */
function digits(value: number): string {
  const [whole, part] = Math.abs(value)
    .toFixed(4)
    .replace(/\.?0+$/, "")
    .split(".") as [string, string | undefined];
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ",") + (part === undefined ? "" : `.${part}`);
}

const counted = { cumulative: "延べ", net: "実人数", total: "計" } as const;
const turned = { decrease: "減", increase: "増" } as const;

/** The plainest way an official would write the figure. */
export function formatQuantity(quantity: Quantity): string {
  const number = `${quantity.value < 0 ? "△" : ""}${digits(quantity.value)}`;
  return [
    quantity.label === null ? "" : `${quantity.label}:`,
    quantity.counting === null ? "" : counted[quantity.counting],
    quantity.bound === "approximate" ? "約" : "",
    quantity.upper === null ? number : `${number}~${digits(quantity.upper)}`,
    quantity.unit ?? "",
    quantity.per === null ? "" : `/${quantity.per}`,
    quantity.bound === "min" ? "以上" : quantity.bound === "max" ? "以下" : "",
    quantity.direction === null ? "" : turned[quantity.direction],
    quantity.asOf === null ? "" : `(${quantity.asOf})`,
  ].join("");
}
