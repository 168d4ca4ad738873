/** A gate: the web app's message catalogue holds exactly what the app says. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { repository } from "./install.mjs";
import { messageProblems } from "./messageUse.mjs";

const web = join(repository, "apps", "web", "src");
const catalogue = JSON.parse(readFileSync(join(web, "messages", "en.json"), "utf8"));

// Sections whose keys are composed at run time: what the code on the other side can send, and what the web adds of its own.
const { errorCodes } = await import("../packages/contract/src/errors.ts");
const { reasonCodes } = await import("../packages/learner/src/select/policy.ts");
const lists = {
  error: [...Object.keys(errorCodes), "unreachable"],
  // The server's own reasons stand where it leaves the policy's choice (apps/server/src/features/attempts/choose.ts), and
  // where it plans what no policy chooses (apps/server/src/features/plan/planDay.ts).
  reason: [
    ...reasonCodes,
    "itemDone",
    "askedFor",
    "restNow",
    "diagnosticDone",
    "placement",
    "weeklyCheck",
    "readFirst",
    "other",
  ],
};

const problems = messageProblems(catalogue, sources(), lists);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

function sources() {
  return readdirSync(web, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ path: relative(repository, file), text: readFileSync(file, "utf8") }));
}
