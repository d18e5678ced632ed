export declare function otherPatterns(
  pattern: string,
  flags: string,
): readonly { readonly other: string; readonly what: string }[];
