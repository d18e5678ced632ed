import { nothingSaid, type Said } from "../log/entry-changes.ts";
import { type MergedSaid, mergeSaid } from "../merge/merge-said.ts";

/**
 * What two people said of what is one line now, as if both had said it of a line of which nothing was said: where one says
 * nothing the other's word stands, comments stand one under the other, and where they differ somebody must choose. null
 * where a third word would be lost: a conflict has two sides.
 */
export const joinWords = (own: Said, other: Said): MergedSaid | null => mergeSaid(nothingSaid, own, other);
