import { runBundled } from "../compiled/run-bundled.ts";

// What the thread does is in collecting.ts, bundled beside this file.
runBundled("collecting.js");
