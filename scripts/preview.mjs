// npm run preview: the add-in beside a stand-in Excel, in an ordinary browser.
import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { installDependencies } from "./dependencies.mjs";
import { requireNode, root } from "./project.mjs";
import { serve } from "./serve.mjs";

/** The preview page, the pane with office.js inside it, and the samples. */
export async function buildPreview(out = join(root, "dist-preview")) {
  // Only here: on a fresh clone they are installed by then.
  const [{ buildForUse }, { buildAddin }] = await Promise.all([
    import("./vite-build.mjs"),
    import("./build-addin.mjs"),
  ]);
  await buildForUse({ configFile: join(root, "vite.preview.config.ts"), logLevel: "error", build: { outDir: out } });
  await buildAddin({ preview: true, out: join(out, "pane"), quiet: true });
  cpSync(join(root, "taskpane", "preview", "trust"), join(out, "pane", "office", "AgaveErrorUX"), { recursive: true });
  cpSync(join(root, "samples"), join(out, "samples"), { recursive: true });
  return out;
}

async function servedAt(folder, port) {
  try {
    return await serve(folder, port);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    return serve(folder, 0);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  requireNode();
  const { values } = parseArgs({ options: { port: { type: "string", default: "4173" } } });
  if (installDependencies()) {
    const { port } = await servedAt(await buildPreview(), Number(values.port));
    console.log(`http://localhost:${port}/  (Ctrl+C)`);
  } else process.exitCode = 1;
}
