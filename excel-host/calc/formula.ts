// Texts and quoted sheet names are passed over.
const piece = /"[^"]*"|'[^']*'|HYPERLINK\(/gi;

/**
 * A formula as the engine takes it. It has no HYPERLINK; that function's value is its second argument,
 * which CHOOSE(2, …) gives too.
 */
export const engineFormula = (formula: string): string =>
  formula.replace(piece, (found) => (found.endsWith("(") ? "CHOOSE(2," : found));
