/** Builds the preview page into a folder and gives the folder. */
export function buildPreview(out?: string): Promise<string>;
