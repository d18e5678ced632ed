import { runBundled } from "../compiled/run-bundled.ts";

// What the thread does is in work.ts, bundled beside this file.
runBundled("work.js");
