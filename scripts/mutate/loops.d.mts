export declare function countTurns(file: string, source: string): string;
