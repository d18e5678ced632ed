// npm run docs: writes the pages that are generated from the code. Tests compare them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildCommandLine } from "./build.mjs";
import { root } from "./project.mjs";

if (buildCommandLine() !== 0) process.exit(1);
const built = (path) => import(pathToFileURL(join(root, "dist", "modules", path)).href);
const { rulesPage } = await built("messages/rules-page.js");
const { schemaPage } = await built("messages/schema-page.js");
const { programSchema } = await built("domain/sheet/words/schema.js");

const pages = { "rules.md": rulesPage(), "schema.md": schemaPage(programSchema) };
for (const [name, page] of Object.entries(pages)) {
  writeFileSync(join(root, "docs", name), page);
  console.log(join("docs", name));
}
