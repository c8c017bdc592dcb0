// Bundles the front end into dist/, which is checked in: building the program needs no Node.
import { build } from "esbuild";

const common = {
  bundle: true,
  target: ["chrome125", "firefox147", "safari26"],
  legalComments: "eof",
  minifySyntax: true,
  charset: "utf8",
  logLevel: "warning",
};
await build({
  ...common,
  entryPoints: ["src/main.tsx"],
  outfile: "dist/app.js",
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
});
await build({ ...common, entryPoints: ["style/app.css"], outfile: "dist/app.css", external: ["*.woff2"] });
