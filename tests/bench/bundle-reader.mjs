// Packs what reads a workbook as the command line is packed: some hundred modules one by one take longer to load than a
// small sheet to read, and nobody's computer loads them so.
import { join } from "node:path";
import { build } from "rolldown";
import { root } from "../../scripts/project.mjs";

const entry = "jisseki-reader";
const source = ["xlsx/index.ts", "cli/input/inflate.ts"]
  .map((file) => `export * from ${JSON.stringify(join(root, "src", file))};`)
  .join("\n");

export const bundleReader = () =>
  build({
    cwd: root,
    input: { reader: entry },
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    platform: "node",
    tsconfig: false,
    logLevel: "warn",
    output: {
      dir: join(root, "dist", "bench"),
      cleanDir: true,
      format: "esm",
      minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
      entryFileNames: "[name].js",
    },
  });
