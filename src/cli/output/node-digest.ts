import { createHash } from "node:crypto";
import type { Digest } from "../../workbook/check-result/table-digest.ts";

/** Node's own, piece by piece. */
export const nodeDigest: Digest = (pieces) => {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
};
