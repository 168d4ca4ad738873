/** `npm run osler -- COMMAND`: the command line. */
import { join } from "node:path";
import { become, ready, repository } from "./install.mjs";

await ready(import.meta.url);
await become([join(repository, "apps", "cli", "src", "main.ts"), ...process.argv.slice(2)]);
