import type { Command } from "commander";
import { type RebuildReply, rebuildReply, uuid } from "@osler/contract";
import { type Context, counted, tellResult } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { throughDoor } from "../server/door.ts";

interface Options {
  readonly learner?: string;
  readonly atCurrentModel?: true;
  readonly repair?: true;
  readonly json?: true;
}

const about = `Folds every learner's answers anew, in their order and with the models they were taken with, and compares the result with what is stored: beliefs, review times and all. \
Exit code 1 when something differs and was not rewritten.`;

export function rebuildCommand(program: Command, context: Context): void {
  program
    .command("rebuild")
    .summary("prove that what Osler believes follows from the answers")
    .description(about)
    .option("--learner <id>", "only this learner")
    .option("--at-current-model", "fold with the models of today instead, and keep the result")
    .option("--repair", "write the replayed state where it differs")
    .option("--json", "print the result as one JSON line")
    .action((options: Options) => rebuild(options, context));
}

async function rebuild(options: Options, context: Context): Promise<void> {
  const { learner } = options;
  if (learner !== undefined && !uuid.safeParse(learner).success) {
    throw new Refusal(
      `"${learner}" is not a learner's id. It is the accountId that \`npm run osler -- user list --json\` shows.`,
    );
  }
  const body = {
    atCurrentModel: options.atCurrentModel === true,
    repair: options.repair === true,
    ...(learner !== undefined && { learnerId: learner }),
  };
  const reply = await throughDoor(context.interrupted, (door) =>
    door.ask({ method: "POST", path: "/rebuild", body, reply: rebuildReply, repeatable: true }),
  );
  if (learner !== undefined && reply.learners === 0)
    throw new Refusal(`The learner ${learner} has answered nothing yet, so there is nothing to replay.`);
  tellResult(context, options.json, reply, linesOf(reply, body.atCurrentModel));
  if (reply.differing.length > reply.rewritten) process.exitCode = 1;
}

function linesOf(reply: RebuildReply, atCurrentModel: boolean): string[] {
  const models = atCurrentModel ? ` with the models of today (${reply.modelVersion})` : "";
  const replayed = `Replayed ${counted(reply.responses, "response")} of ${counted(reply.learners, "learner")}${models}: ${counted(reply.equal, "learner")} equal, ${reply.differing.length} differing.`;
  const differing = reply.differing.map(({ learnerId, what }) => `  ${learnerId}: ${what}`);
  if (reply.rewritten > 0) return [replayed, ...differing, `Rewritten: ${counted(reply.rewritten, "learner")}.`];
  return differing.length === 0
    ? [replayed]
    : [replayed, ...differing, "Nothing was changed. With --repair the replayed state is written."];
}
