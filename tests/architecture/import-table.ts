import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { parseSync } from "vite";

/** Where a folder may reach: other folders of the project, and npm packages by name. */
export interface Reach {
  readonly folders: readonly string[];
  readonly packages: readonly string[] | "any";
}

/** The project's import directions. A folder not listed may not be imported across. */
export const allowed: Readonly<Record<string, Reach>> = {
  "src/domain": { folders: [], packages: [] },
  "src/messages": { folders: ["src/domain"], packages: [] },
  "src/workbook": { folders: ["src/domain"], packages: ["valibot", "@noble/hashes"] },
  "src/xlsx": { folders: ["src/domain", "src/workbook"], packages: ["@zip.js/zip.js", "numfmt", "saxes"] },
  "src/excel": { folders: ["src/domain", "src/workbook"], packages: [] },
  "excel-host": {
    folders: ["src/domain", "src/workbook", "src/xlsx"],
    packages: ["@ironcalc/wasm", "numfmt", "saxes", "fflate", "@zip.js/zip.js"],
  },
  "src/cli": { folders: ["src/domain", "src/messages", "src/workbook", "src/xlsx"], packages: "any" },
  // Of the command line what opens and reads files in Node, none of its commands.
  "src/api": { folders: ["src/domain", "src/messages", "src/workbook", "src/xlsx", "src/cli"], packages: [] },
  "taskpane/preview": {
    folders: ["src/domain", "src/messages", "src/workbook", "src/excel", "excel-host", "src/xlsx", "taskpane"],
    packages: "any",
  },
  taskpane: { folders: ["src/domain", "src/messages", "src/workbook", "src/excel", "samples/data"], packages: "any" },
  "samples/data": { folders: [], packages: [] },
};

export interface Import {
  /** Path from the root, with "/". */
  readonly file: string;
  readonly specifier: string;
  /** The file it names, from the root; null for a package. */
  readonly target: string | null;
  /** Names types only. */
  readonly typesOnly: boolean;
}

const sourceFile = /\.(ts|tsx|mts)$/;

/** Every source file under `folder`, paths from `root` with "/". */
export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every import, re-export and dynamic import of one file; type-only ones count, since they couple too. */
export function importsOf(root: string, file: string): Import[] {
  const source = readFileSync(join(root, file), "utf8");
  const { module } = parseSync(file, source);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ specifier: moduleRequest.value, typesOnly: isType }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      specifier: source.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
      typesOnly: false,
    })),
  ];
  return found.map(({ specifier, typesOnly }) => ({
    file,
    specifier,
    target: specifier.startsWith(".") ? posix.normalize(posix.join(dirname(file), specifier)) : null,
    typesOnly,
  }));
}

/** The longest listed folder that holds the path. */
export function folderOf(path: string, folders: readonly string[] = Object.keys(allowed)): string | null {
  const holding = folders.filter((folder) => path.startsWith(`${folder}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? null;
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** One line for each import that goes where it may not. */
export function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, specifier, target }) => {
    const from = folderOf(file);
    const reach = from === null ? undefined : allowed[from];
    if (from === null || reach === undefined) return [`${file}: stands in no listed folder`];
    if (target === null) {
      if (reach.packages === "any" || reach.packages.includes(packageOf(specifier))) return [];
      return [`${file} imports the package ${specifier}`];
    }
    const to = folderOf(target);
    if (to === from || (to !== null && reach.folders.includes(to))) return [];
    return [`${file} imports ${target}`];
  });
}

/** Import cycles among files, each as the files in order; empty when there is none. */
export function cycles(imports: readonly Import[]): string[][] {
  const edges = new Map<string, string[]>();
  for (const { file, target } of imports) {
    if (target !== null) edges.set(file, [...(edges.get(file) ?? []), target]);
  }
  const found: string[][] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    state.set(file, "open");
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, "done");
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
