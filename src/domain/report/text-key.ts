const prime = 0x01000193;
const seeds = [0x811c9dc5, 0x050c5d1f] as const;

/** 16 hex digits that equal texts share, and other texts in all likelihood do not (FNV-1a, twice): to know again, not to prove. */
export function textKey(text: string): string {
  return seeds
    .map((seed) => {
      let hash: number = seed;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime) >>> 0;
      return hash.toString(16).padStart(8, "0");
    })
    .join("");
}
