/** File name → its bytes, the same on every machine. */
export declare const samples: Readonly<Record<string, () => Uint8Array>>;
export declare const samplesFolder: string;
