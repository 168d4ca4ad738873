import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const text = /[.](js|css|html|svg)$/;
/** Below this a compressed file is no shorter on the wire. */
const worthwhile = 1024;

/** Writes each text of the build once more, compressed both ways, so that the server sends it short without any work. */
export function compressed(): Plugin {
  return {
    name: "osler:compressed",
    apply: "build",
    enforce: "post",
    writeBundle({ dir = "" }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => text.test(name))) {
        const file = join(dir, fileName);
        const content = readFileSync(file);
        if (content.length < worthwhile) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
