export declare function sampleOf<Item>(items: readonly Item[], count: number, seed: number): readonly Item[];
