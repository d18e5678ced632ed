import { mrRule } from "../mr-rule.ts";
import { namedCharacter, platformCharactersIn } from "../notation/platform-characters.ts";
import { textNotices } from "../text-notices.ts";

/** ①, ㈱, ㍻, characters of one's own. */
export const mrCharactersPlatform = mrRule({
  code: "mr-characters-platform",
  item: "1-10",
  severity: "warning",
  check: (table) =>
    textNotices(table, (text) => {
      const found = platformCharactersIn(text);
      return found.length === 0 ? null : { seen: found.map(namedCharacter) };
    }),
});
