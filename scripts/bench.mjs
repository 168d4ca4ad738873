/** `npm run bench -- NAME --json`: the benchmarks; without a name, their list. */
import { join } from "node:path";
import { become, ready, repository } from "./install.mjs";

await ready(import.meta.url);
await become([join(repository, "bench", "main.ts"), ...process.argv.slice(2)]);
