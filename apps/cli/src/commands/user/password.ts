import type { Command } from "commander";
import { userPasswordSet } from "@osler/contract";
import { type Context, counted, tellResult } from "../../context.ts";
import { throughDoor } from "../../server/door.ts";
import { askedEmail, passwordFromStdin, unknownPerson, weakPassword } from "./asked.ts";

interface Options {
  readonly passwordStdin?: true;
  readonly json?: true;
}

export function setPassword(user: Command, context: Context): void {
  user
    .command("password")
    .description("give a person a new password and end their sessions")
    .argument("<email>", "whose password")
    .option("--password-stdin", "read the password from standard input; without it Osler makes one and shows it once")
    .option("--json", "print the result as one JSON line")
    .action((address: string, options: Options) => set(address, options, context));
}

async function set(address: string, options: Options, context: Context): Promise<void> {
  const email = askedEmail(address);
  const password = options.passwordStdin === true ? await passwordFromStdin() : null;
  const body = { email, ...(password !== null && { password }) };
  const refusals = { notFound: unknownPerson(email), weakPassword };
  const result = await throughDoor(context.interrupted, (door) =>
    door.ask({ method: "POST", path: "/users/password", body, reply: userPasswordSet, repeatable: false, refusals }),
  );
  const lines = [`${email} has a new password; ${counted(result.sessionsEnded, "session")} ended.`];
  if (result.password !== null) lines.push(`Password, shown this once: ${result.password}`);
  tellResult(context, options.json, result, lines);
}
