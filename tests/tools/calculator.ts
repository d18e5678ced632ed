import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { IronCalc, loadIronCalc } from "../../excel-host/calc/ironcalc.ts";

let loaded = false;

/** The stand-in's formula engine, from the package's own WASM file. */
export function calculator(): IronCalc {
  if (!loaded) {
    const folder = path.dirname(createRequire(import.meta.url).resolve("@ironcalc/wasm/package.json"));
    loadIronCalc(readFileSync(path.join(folder, "wasm_bg.wasm")));
    loaded = true;
  }
  return new IronCalc();
}
