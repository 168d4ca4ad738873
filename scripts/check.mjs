/** `npm run check`: every gate; with names after `--`, those whose name begins so (`npm run check -- lint types`). */
import { ready } from "./install.mjs";

await ready(import.meta.url);
const { gates, runGates } = await import("./gates.mjs");
const wanted = process.argv.slice(2);
const chosen = gates().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
if (chosen.length === 0) {
  console.error(
    `No gate is called ${wanted.join(" or ")}. The gates are: ${gates()
      .map(({ name }) => name)
      .join(", ")}.`,
  );
  process.exit(1);
}
const failed = (await runGates(chosen)).filter((result) => !result.passed);
console.log(failed.length === 0 ? "Every gate passed." : `Failed: ${failed.map(({ name }) => name).join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
