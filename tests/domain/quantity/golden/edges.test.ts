import { edges } from "../../../tools/edges.ts";
import { answers } from "./edges.ts";

// Texts at the edges of the grammar, each of which tells at least one changed rule from the rule: scripts/mutate/edges.mjs.

edges("texts", answers.texts);
edges("words", answers.words);
edges("cells", answers.cells);
