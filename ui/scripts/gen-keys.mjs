// Writes src/i18n/keys.ts from the English catalogue: every key the window may use, with the parameters its text needs.
// Run by `npm run gen`; `npm test` fails when the written file is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@fluent/syntax";

const catalogue = new URL("../../locales/en/", import.meta.url);
const target = new URL("../src/i18n/keys.ts", import.meta.url);

/** Catalogues of the other faces; the window does not carry them. Same list in src/i18n/catalogue.ts. */
export const NOT_FOR_WINDOW = ["cli.ftl", "desktop.ftl"];

function variables(pattern, found = new Set()) {
  const walk = (node) => {
    if (node === null || typeof node !== "object") return;
    if (Array.isArray(node)) {
      for (const each of node) walk(each);
      return;
    }
    if (node.type === "VariableReference") found.add(node.id.name);
    for (const [name, child] of Object.entries(node)) if (name !== "span") walk(child);
  };
  walk(pattern);
  return [...found].sort();
}

function line(key, pattern) {
  const names = variables(pattern);
  const type = names.length === 0 ? "null" : `{ ${names.map((name) => `${name}: Param`).join("; ")} }`;
  return `  "${key}": ${type};`;
}

export function render() {
  const lines = [];
  for (const file of readdirSync(catalogue)
    .filter((name) => name.endsWith(".ftl"))
    .sort()) {
    if (NOT_FOR_WINDOW.includes(file)) continue;
    const resource = parse(readFileSync(new URL(file, catalogue), "utf8"), { withSpans: false });
    for (const entry of resource.body) {
      if (entry.type !== "Message") continue;
      if (entry.value) lines.push(line(entry.id.name, entry.value));
      for (const attribute of entry.attributes)
        lines.push(line(`${entry.id.name}.${attribute.id.name}`, attribute.value));
    }
  }
  return [
    "// Keys of the catalogue and the parameters of their texts. Written by `npm run gen` from locales/en; never edited by hand.",
    "",
    "/** A value put into a text. */",
    "export type Param = string | number;",
    "",
    "/** Key → parameters (null: none). */",
    "export interface Messages {",
    ...lines.sort(),
    "}",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, render());
