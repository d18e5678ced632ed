import { tableRule } from "../rule.ts";

/**
 * A figure of an earlier year that a later year's sheet prints otherwise than the year's own sheet did. Noticed where the
 * sheets of several years are looked at together (`trend/rules`), of which one sheet knows nothing; it stands here for its
 * words and severity.
 */
export const figureRestated = tableRule({
  code: "figure-restated",
  severity: "warning",
  check: () => [],
});
