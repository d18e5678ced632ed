/**
 * A scanner met what it does not know: a comment, a CDATA section, another entity, an element out of place, or bytes that
 * are no XML at all. The part is read again by the full parser, which knows or says what is wrong.
 */
export class Unfamiliar extends Error {
  override readonly name = "Unfamiliar";
}

/** What the work comes to; null where it met something unfamiliar. */
export function unlessUnfamiliar<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Unfamiliar) return null;
    throw cause;
  }
}
