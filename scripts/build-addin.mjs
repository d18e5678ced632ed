// npm run build -- --base https://host/path [--closed] [--out dist-addin]: the add-in's pages, ready for any static
// web server, and the manifest that points at them.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildForUse } from "./vite-build.mjs";
import { root } from "./project.mjs";

/** What manifest.xml says where the pages' place goes. */
const placeholder = "https://localhost:3000";

/** What office.js loads of itself in Excel on Windows, on the Mac, on the web, and in a plain browser. */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
];

const officeNotice = `office.js
=========
The files in this folder are Microsoft's Office JavaScript API library, copied unmodified from the npm package
@microsoft/office-js. Copyright (c) Microsoft Corporation. LICENSE.md holds its terms: the files may be distributed
only as part of this add-in, may not be modified, and may not be published for others to copy.

Microsoft supports office.js from its own network only (https://appsforoffice.microsoft.com) and does not maintain,
update or support this add-in. This copy is for closed networks that cannot reach that address. It does not update
itself: build again with a newer package when Excel is updated. The Marketplace does not accept add-ins built this way.
`;

/** An https URL without a slash at its end. */
function placeOf(base) {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `--base ${base}: give the https address of the folder that will hold the pages, e.g. https://host/jisseki`,
    );
  }
  return url.href.replace(/\/+$/u, "");
}

function copyOffice(out) {
  const source = join(root, "node_modules", "@microsoft", "office-js");
  const target = join(out, "office");
  for (const file of officeFiles) cpSync(join(source, "dist", file), join(target, file));
  cpSync(join(source, "LICENSE.md"), join(target, "LICENSE.md"));
  writeFileSync(join(target, "NOTICE.txt"), officeNotice);
}

/** @param {{ base?: string, closed?: boolean, preview?: boolean, out?: string, quiet?: boolean }} options */
export async function buildAddin({
  base = placeholder,
  closed = false,
  preview = false,
  out = join(root, "dist-addin"),
  quiet = false,
}) {
  const place = placeOf(base);
  await buildForUse({
    configFile: join(root, "vite.config.ts"),
    mode: preview ? "preview" : closed ? "closed" : "production",
    logLevel: quiet ? "error" : "info",
    build: { outDir: out },
  });
  mkdirSync(join(out, "icons"), { recursive: true });
  for (const size of [16, 32, 64, 80]) {
    cpSync(join(root, "taskpane", "icons", `icon-${size}.png`), join(out, "icons", `icon-${size}.png`));
  }
  cpSync(join(root, "LICENSE"), join(out, "LICENSE"));
  if (closed || preview) copyOffice(out);
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8").replaceAll(placeholder, place);
  writeFileSync(join(out, "manifest.xml"), manifest);
  return { out, place };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    const { values } = parseArgs({
      options: { base: { type: "string" }, closed: { type: "boolean", default: false }, out: { type: "string" } },
    });
    const { out, place } = await buildAddin({
      ...(values.base === undefined ? {} : { base: values.base }),
      ...(values.out === undefined ? {} : { out: resolve(values.out) }),
      closed: values.closed,
    });
    console.log(`\n${out}\n  Serve this folder at ${place}/ and give Excel its manifest.xml.`);
    if (values.closed)
      console.log(
        "  office.js is included (office/NOTICE.txt). Microsoft supports office.js from its own network only.",
      );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
