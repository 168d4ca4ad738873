/**
 * `npm test`: the gates first, then every suite. `npm test -- SUITE ...` runs only those suites, and no gates.
 * `--install` (as root) installs what the system lacks, as `CI` does; otherwise what needs it is skipped, and with `CI` fails.
 */
import { ready } from "./install.mjs";

await ready(import.meta.url);
const { gates, runGates } = await import("./gates.mjs");
const { suites, runSuite } = await import("./suites.mjs");
const { missingPackages } = await import("./systemPackages.mjs");

const inCi = !["", "0", "false"].includes(process.env.CI ?? "");
const wanted = process.argv.slice(2).filter((word) => word !== "--install");
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(
    `No suite is called ${wanted.join(" or ")}. The suites are: ${suites.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}

let interrupted = false;
process.on("SIGINT", () => (interrupted = true));
process.on("SIGTERM", () => (interrupted = true));

const total = { passed: 0, failed: 0, skipped: 0 };
const remarks = [];

if (wanted.length === 0) {
  const broken = (await runGates(gates())).filter((gate) => !gate.passed);
  total.failed += broken.length;
  if (broken.length > 0) remarks.push(`Gates that failed: ${broken.map(({ name }) => name).join(", ")}.`);
}
const needed = chosen.map((suite) => suite.needs).filter((name) => name !== null);
const missing = needed.length === 0 ? [] : missingPackages({ mayInstall: inCi || process.argv.includes("--install") });
for (const suite of chosen) {
  if (interrupted) break;
  await runAndCount(suite);
}
sumUp();

async function runAndCount(suite) {
  const without = missing.find((name) => name === suite.needs) ?? null;
  console.log(`\n${suite.title}${without === null ? "" : ` (skipped: no ${without})`}`);
  const began = performance.now();
  const counts = await runSuite(suite, { skip: without !== null });
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(
    `${suite.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  if (without === null || !inCi) return;
  total.failed += 1;
  remarks.push(`The suite ${suite.name} could not run without ${without}, and with CI set that is a failure.`);
}

function sumUp() {
  console.log(["", ...remarks, ...(interrupted ? ["Interrupted."] : [])].join("\n"));
  // Alone on the last line, for people and machines alike.
  const counts = `${total.passed} passed, ${total.failed} failed`;
  console.log(total.skipped === 0 ? counts : `${counts}, ${total.skipped} skipped${reasonForSkips()}`);
  process.exit(interrupted ? 130 : total.failed === 0 ? 0 : 1);
}

function reasonForSkips() {
  const lacking = missing.filter((name) => needed.includes(name));
  return lacking.length === 0 ? "" : ` (no ${lacking.join(", no ")}: apt-get install ${lacking.join(" ")})`;
}
