import type { Command } from "commander";
import { done } from "@osler/contract";
import { type Context, tellResult } from "../../context.ts";
import { throughDoor } from "../../server/door.ts";
import { askedEmail, askedRoles, unknownPerson } from "./asked.ts";

interface Options {
  readonly organisation?: string;
  readonly json?: true;
}

export function setRoles(user: Command, context: Context): void {
  user
    .command("roles")
    .description("say anew what a person may do")
    .argument("<email>", "whose roles")
    .argument("<roles>", "learner, educator, author or administrator; several with commas between")
    .option("--organisation <name>", "where, when they belong to several organisations")
    .option("--json", "print the result as one JSON line")
    .action((address: string, words: string, options: Options) => set(address, words, options, context));
}

async function set(address: string, words: string, { organisation, json }: Options, context: Context): Promise<void> {
  const email = askedEmail(address);
  const roles = askedRoles(words);
  const body = { email, roles, ...(organisation !== undefined && { organisation }) };
  const notFound =
    organisation === undefined
      ? unknownPerson(email)
      : `Nobody with the e-mail ${email} belongs to an organisation named "${organisation}". \`npm run osler -- user list\` shows who is where.`;
  await throughDoor(context.interrupted, (door) =>
    door.ask({ method: "POST", path: "/users/roles", body, reply: done, repeatable: true, refusals: { notFound } }),
  );
  tellResult(context, json, { email, roles }, [`${email} is now: ${roles.join(", ")}.`]);
}
