// Makes resources/verify/index.html: everything in one file, so that it opens from a disk, a stick or any web server.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? join(here, "../../resources/verify/index.html");
const read = (...path) => readFileSync(join(here, ...path), "utf8").replaceAll("\r\n", "\n");
const sha256 = (text) => createHash("sha256").update(text);

// What the file is made from, so that a test can see without Node whether it is up to date.
function sources() {
  const names = readdirSync(join(here, "verify")).sort().map((name) => ["verify", name]);
  const all = [...names, ["build.mjs"], ["package-lock.json"]];
  return sha256(all.map((path) => `${path.join("/")}\n${read(...path)}`).join("\n")).digest("hex");
}

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ["verify/page.js"],
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  target: ["chrome100", "safari15.4", "firefox102"],
  loader: { ".wasm": "binary" },
  charset: "ascii",
  legalComments: "inline",
  external: ["module", "fs", "path", "url"],
  logLevel: "warning",
});
// Inside a page these would end the script.
const script = outputFiles[0].text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const style = read("verify/page.css");
const hash = (text) => `'sha256-${sha256(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "font-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
  // Texts become nodes, never markup: what would read one as HTML throws (where the browser knows this rule).
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");
const values = { POLICY: policy, SOURCES: sources(), STYLE: style, SCRIPT: script };
const page = read("verify/page.html").replace(/__(POLICY|SOURCES|STYLE|SCRIPT)__/g, (_, name) => values[name]);
writeFileSync(target, page);
console.log(`${target}: ${Math.round(page.length / 1024)} kB`);
