import type { Command } from "commander";
import { done } from "@osler/contract";
import { type Context, tellResult } from "../../context.ts";
import { throughDoor } from "../../server/door.ts";
import { askedEmail, unknownPerson } from "./asked.ts";

export function disableUser(user: Command, context: Context): void {
  user
    .command("disable")
    .description("keep a person from signing in and end their sessions; what they did stays")
    .argument("<email>", "who")
    .option("--json", "print the result as one JSON line")
    .action((address: string, { json }: { json?: true }) => set(address, true, json, context));
}

export function enableUser(user: Command, context: Context): void {
  user
    .command("enable")
    .description("let a disabled person sign in again")
    .argument("<email>", "who")
    .option("--json", "print the result as one JSON line")
    .action((address: string, { json }: { json?: true }) => set(address, false, json, context));
}

async function set(address: string, disabled: boolean, json: true | undefined, context: Context): Promise<void> {
  const email = askedEmail(address);
  const refusals = { notFound: unknownPerson(email) };
  await throughDoor(context.interrupted, (door) =>
    door.ask({
      method: "POST",
      path: "/users/disabled",
      body: { email, disabled },
      reply: done,
      repeatable: true,
      refusals,
    }),
  );
  tellResult(context, json, { email, disabled }, [
    disabled
      ? `${email} can no longer sign in. Undo it with: npm run osler -- user enable ${email}`
      : `${email} can sign in again.`,
  ]);
}
