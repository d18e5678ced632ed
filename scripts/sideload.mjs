// npm run sideload: serves the add-in on this machine over https and puts its manifest where Excel looks for it.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { installDependencies } from "./dependencies.mjs";
import { requireNode } from "./project.mjs";
import { serve } from "./serve.mjs";

const port = 3000;
const id = "6f0f7a52-9d0e-4c9b-8f57-2f8a1c6b3e94";

const certificateHelp = `Excel loads add-ins over https only, so this machine needs a certificate that it trusts for localhost.
Make one once, for example with mkcert (https://github.com/FiloSottile/mkcert):
  mkcert -install
  mkcert -key-file localhost-key.pem -cert-file localhost.pem localhost
then run: npm run sideload -- --key localhost-key.pem --cert localhost.pem`;

/** Where Excel on this platform looks for add-ins under development; null where that is done by hand. */
function placeManifest(manifest) {
  if (process.platform === "darwin") {
    const folder = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    mkdirSync(folder, { recursive: true });
    copyFileSync(manifest, join(folder, "jisseki-manifest.xml"));
    return "Excel for Mac: quit and reopen Excel, then Home > Add-ins > Jisseki.";
  }
  if (process.platform === "win32") {
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
    const { status } = spawnSync("reg", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]);
    return status === 0
      ? "Excel for Windows: quit and reopen Excel, then Home > Add-ins > Developer Add-ins > Jisseki."
      : null;
  }
  return null;
}

/** Takes the manifest away again. */
function remove() {
  if (process.platform === "win32") {
    spawnSync("reg", ["delete", "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer", "/v", id, "/f"]);
  } else if (process.platform === "darwin") {
    spawnSync("rm", [
      "-f",
      join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef/jisseki-manifest.xml"),
    ]);
  }
}

requireNode();
const { values } = parseArgs({
  options: {
    key: { type: "string" },
    cert: { type: "string" },
    remove: { type: "boolean", default: false },
    closed: { type: "boolean", default: false },
  },
});
if (values.remove) {
  remove();
  console.log("Excel no longer knows the add-in.");
} else if (
  values.key === undefined ||
  values.cert === undefined ||
  !existsSync(values.key) ||
  !existsSync(values.cert)
) {
  console.error(certificateHelp);
  process.exitCode = 2;
} else if (installDependencies()) {
  const { buildAddin } = await import("./build-addin.mjs");
  const { out } = await buildAddin({ closed: values.closed });
  const options = { key: readFileSync(values.key), cert: readFileSync(values.cert) };
  await serve(out, port, (handle) => createServer(options, handle));
  const manifest = join(out, "manifest.xml");
  console.log(`\nServing ${out} at https://localhost:${port}/ (Ctrl+C ends it)`);
  console.log(placeManifest(manifest) ?? "Excel on Windows or Mac: run this command there.");
  console.log(`Excel on the web: Home > Add-ins > More Settings > Upload My Add-in, and choose\n  ${manifest}`);
} else process.exitCode = 1;
