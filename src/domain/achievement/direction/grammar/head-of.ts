import { doubtful, type Head } from "./head.ts";
import { type NameToken, nameTokens } from "./name-tokens.ts";
import { isOpenQuestion, nothingPassed, type Passed } from "./passed.ts";
import { headRules } from "./rules/registry.ts";

/** The head of a name or of a part of it: the first word from the right that decides. */
export const headOf = (text: string): Head => headFrom(nameTokens(text), 0);

function headFrom(tokens: readonly NameToken[], from: number): Head {
  const passed = nothingPassed();
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const head = headRules[token.class]({
      tokens,
      at,
      token,
      left: tokens[at + 1],
      right: tokens[at - 1],
      passed,
      headFrom: (next) => headFrom(tokens, next),
    });
    if (head !== null) return head;
  }
  return withoutHead(passed);
}

/** An amount of a noun that nobody listed is a question, and so is one that sounds of harm; a number of it is silence. */
function withoutHead(passed: Passed): Head {
  if (isOpenQuestion(passed) || (passed.unlisted && passed.amount)) return doubtful("");
  if (passed.omen !== "") return doubtful(passed.omen);
  return { sense: "unknown", sure: false, proof: "", settled: false };
}
