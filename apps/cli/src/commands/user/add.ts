import type { Command } from "commander";
import { type Role, userAdded } from "@osler/contract";
import { type Context, tellResult } from "../../context.ts";
import { Refusal } from "../../refusal.ts";
import { throughDoor } from "../../server/door.ts";
import { askedEmail, askedRoles, passwordFromStdin, weakPassword } from "./asked.ts";

interface Options {
  readonly email: string;
  readonly name: string;
  readonly admin?: true;
  readonly role?: string;
  readonly organisation?: string;
  readonly passwordStdin?: true;
  readonly json?: true;
}

export function addUser(user: Command, context: Context): void {
  user
    .command("add")
    .description("add a person; one who is here already gets the roles besides those they have")
    .requiredOption("--email <address>", "the e-mail they sign in with")
    .requiredOption("--name <name>", "their name, as others see it")
    .option("--admin", "make them an administrator")
    .option(
      "--role <roles>",
      "learner, educator, author or administrator; several with commas between (default: learner)",
    )
    .option(
      "--organisation <name>",
      "the organisation they belong to; made when there is none of that name (needed only when there are several)",
    )
    .option("--password-stdin", "read their password from standard input; without it Osler makes one and shows it once")
    .option("--json", "print the result as one JSON line")
    .addHelpText("after", '\nExample: npm run osler -- user add --admin --email you@example.org --name "Your name"')
    .action((options: Options) => add(options, context));
}

async function add(options: Options, context: Context): Promise<void> {
  const email = askedEmail(options.email);
  const name = askedName(options.name);
  const roles = rolesIn(options);
  const password = options.passwordStdin === true ? await passwordFromStdin() : null;
  const body = {
    email,
    name,
    roles,
    ...(password !== null && { password }),
    ...(options.organisation !== undefined && { organisation: options.organisation }),
  };
  const refusals = { emailTaken: takenSentence(email), weakPassword };
  const added = await throughDoor(context.interrupted, (door) =>
    door.ask({ method: "POST", path: "/users", body, reply: userAdded, repeatable: password !== null, refusals }),
  );
  const told = added.password === null ? passwordKept(password) : `Password, shown this once: ${added.password}`;
  tellResult(context, options.json, { ...added, roles }, [
    `${name} <${email}> is now ${listed(roles)} in ${added.organisation}.`,
    told,
  ]);
}

function rolesIn({ admin, role }: Options): Role[] {
  const asked = role === undefined ? [] : askedRoles(role);
  const roles = new Set<Role>([...(admin === true ? (["administrator"] as const) : []), ...asked]);
  return roles.size === 0 ? ["learner"] : [...roles];
}

function askedName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 120) throw new Refusal("A name has 1 to 120 characters.");
  return name;
}

function passwordKept(given: string | null): string {
  return given === null
    ? "They were here already, and keep their name, their password and the roles they had."
    : "They sign in with the password you gave; whoever was here already keeps their own.";
}

function takenSentence(email: string): string {
  return `Somebody else was adding ${email} at the same moment. Look with \`npm run osler -- user list\`, and run this again if they are not as they should be.`;
}

/** `a learner`, `an administrator and educator` */
function listed(roles: readonly Role[]): string {
  const words = roles.length < 2 ? roles.join("") : `${roles.slice(0, -1).join(", ")} and ${roles.at(-1)}`;
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}
