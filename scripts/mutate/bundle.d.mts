export declare function bundle(testFiles: readonly string[], sources: ReadonlyMap<string, string>): Promise<string>;
