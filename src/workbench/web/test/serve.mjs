// Serves the page with the reader pane under the program's own content policy.
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const web = join(import.meta.dirname, "..");
const HTML = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Codeboom</title>
<link rel="stylesheet" href="/assets/app.css"></head><body><main><h1 class="hidden-label">Codeboom</h1><div id="reader"></div></main><script type="module" src="/page.js"></script></body></html>`;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'";

async function files() {
  const common = { bundle: true, write: false, target: ["chrome125"], logLevel: "error" };
  const script = await build({ ...common, entryPoints: [join(web, "test/page.mjs")], format: "esm" });
  const style = await build({ ...common, entryPoints: [join(web, "style/app.css")], external: ["*.woff2"] });
  const size = "#reader { height: 100vh; }";
  return {
    "/": ["text/html", HTML],
    "/page.js": ["text/javascript", script.outputFiles[0].text],
    "/assets/app.css": ["text/css", `${style.outputFiles[0].text}\n${size}`],
    "/assets/words/nl.ftl": ["text/plain", await readFile(join(web, "../../message/nl/reader.ftl"))],
  };
}

export async function serve() {
  const known = await files();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const font = /^\/assets\/fonts\/([\w-]+\.woff2)$/.exec(path)?.[1];
    const [type, body] = font === undefined ? (known[path] ?? [null]) : ["font/woff2", await readFile(join(web, "fonts", font))];
    if (type === null) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Security-Policy": POLICY }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
