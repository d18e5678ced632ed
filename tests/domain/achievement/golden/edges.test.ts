import { edges } from "../../../tools/edges.ts";
import { answers } from "./edges.ts";

// Lines and labels at the edges of the rules, each of which tells at least one changed rule from the rule:
// scripts/mutate/edges.mjs.

edges("labels", answers.labels);
edges("judged", answers.judged);
