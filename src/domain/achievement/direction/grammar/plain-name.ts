/** A name as the grammar sees it: width, case, spaces, quotation marks and leading numbering do not matter. */
export const plainName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s「」『』【】〈〉《》"'“”]/gu, "");
