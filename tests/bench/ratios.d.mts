export declare function median(numbers: readonly number[]): number;
export declare function ratio(value: number | null, peer: number | null): number | null;
type Point = readonly [size: number, value: number | null];
export declare function growthExponent(from: Point, to: Point): number | null;
