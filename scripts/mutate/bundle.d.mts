export declare function bundle(testFiles: readonly string[], file: string, source: string): Promise<string>;
