// npm run samples: writes the sample workbooks anew from samples/data.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { samples, samplesFolder } from "./samples/samples.mjs";

for (const [name, bytes] of Object.entries(samples)) {
  writeFileSync(join(samplesFolder, name), bytes());
  console.log(join("samples", name));
}
