import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const worker = "sw.js";
/** What the worker's source calls the list of files to keep. */
const placeholder = "OSLER_SHELL";

/** Fonts for scripts that few people read are kept once somebody does. */
const keptLater = /-(cyrillic|cyrillic-ext|greek|greek-ext|vietnamese)-.*[.]woff2$/;

/**
 * Builds the service worker beside the app, as an entry of its own with a name that stays, and writes into it the
 * addresses of everything the app consists of. Its text changes with any of them, so browsers notice a new build.
 */
export function serviceWorker(): Plugin {
  let publicFolder = "";
  return {
    name: "osler:service-worker",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: "index.html", worker: "src/serviceWorker/worker/main.ts" },
          output: { entryFileNames: ({ name }) => (name === "worker" ? worker : "assets/[name]-[hash].js") },
        },
      },
    }),
    configResolved({ publicDir }) {
      publicFolder = publicDir;
    },
    generateBundle(_, bundle) {
      const chunk = bundle[worker];
      if (chunk?.type !== "chunk") this.error(`The build made no ${worker}.`);
      const hash = createHash("sha256");
      const built = Object.values(bundle).filter(({ fileName }) => fileName !== worker && !keptLater.test(fileName));
      for (const file of built) hash.update(file.fileName).update(file.type === "chunk" ? file.code : file.source);
      const loose = readdirSync(publicFolder).sort();
      for (const name of loose) hash.update(name).update(readFileSync(join(publicFolder, name)));
      const files = [...built.map(({ fileName }) => fileName).sort(), ...loose].map((name) => `/${name}`);
      const shell = { name: hash.digest("hex").slice(0, 16), files };
      chunk.code = chunk.code.replace(placeholder, JSON.stringify(shell));
    },
  };
}
