// What is known of each file's mutants, kept between runs for as long as neither the file nor its tests change.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../project.mjs";

const folder = join(root, "node_modules", ".cache", "jisseki-mutate");
const pathOf = (file) => join(folder, `${file.replaceAll("/", "__")}.json`);
const hashOf = (code) => createHash("sha256").update(code).digest("hex");

/** By mutant id; empty where the code is another. */
export function recall(file, code) {
  try {
    const { hash, results } = JSON.parse(readFileSync(pathOf(file), "utf8"));
    return hash === hashOf(code) ? results : {};
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

export function remember(file, code, results) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(file), JSON.stringify({ hash: hashOf(code), results }));
}
