export declare function shown(value: number | null, digits: number): string;

export type TableRow = readonly [string, ...string[]] | readonly [string, { readonly note: string }];
export declare function tableLines(headings: readonly string[], rows: readonly TableRow[]): string[];
