interface Placed {
  readonly file: string;
  readonly review: { readonly reading: { readonly sheet: string } };
}

/** What each sheet of a table is called: by its sheet, by its file, or by both where neither tells it from the others. */
export function placesOf(sheets: readonly Placed[]): readonly string[] {
  const files = sheets.map(({ file }) => file);
  const names = sheets.map(({ review }) => review.reading.sheet);
  if (new Set(files).size === 1) return names;
  if (new Set(files).size === files.length) return files;
  return files.map((file, index) => `${file} › ${names[index]!}`);
}
