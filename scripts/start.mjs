/** `npm start`: installs what is missing, builds the web app if it changed, and becomes the server. */
import { join } from "node:path";
import { become, ready, repository } from "./install.mjs";

await ready(import.meta.url);
const { buildWeb } = await import("./webBuild.mjs");
try {
  await buildWeb();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await become([join(repository, "apps", "server", "src", "main.ts"), ...process.argv.slice(2)]);
