import { email as emailSchema, type Role, role } from "@osler/contract";
import { Refusal } from "../../refusal.ts";

/** An e-mail address as Osler keeps it, in lower case. @throws Refusal when it is none. */
export function askedEmail(text: string): string {
  const parsed = emailSchema.safeParse(text.trim());
  if (!parsed.success) throw new Refusal(`"${text}" is not an e-mail address. One looks like you@example.org.`);
  return parsed.data;
}

/** Roles from words separated by commas, each once. @throws Refusal naming the roles there are. */
export function askedRoles(text: string): Role[] {
  const words = text.split(",").map((word) => word.trim().toLowerCase());
  return [...new Set(words.map(askedRole))];
}

function askedRole(word: string): Role {
  const parsed = role.safeParse(word);
  if (!parsed.success)
    throw new Refusal(
      `"${word}" is not a role. The roles are: ${role.options.join(", ")}. Name one, or several with commas between.`,
    );
  return parsed.data;
}

/** For a command that names an e-mail nobody has. */
export function unknownPerson(email: string): string {
  return `Nobody here has the e-mail ${email}. \`npm run osler -- user list\` shows who is here.`;
}

/** For a password that the server refuses. */
export const weakPassword =
  "That password is too easy to guess: it needs at least 10 characters, and may not be one of the most common. Choose another, or leave --password-stdin out and Osler makes one.";

/**
 * The password that another program or a file pipes in, without the line end after it.
 * @throws Refusal when nothing comes.
 */
export async function passwordFromStdin(): Promise<string> {
  if (process.stdin.isTTY)
    throw new Refusal(
      "--password-stdin reads the password from a pipe or a file, so that it never shows on the screen:\n  npm run osler -- user ... --password-stdin < password.txt",
    );
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const password = Buffer.concat(pieces)
    .toString("utf8")
    .replace(/\r?\n$/, "");
  if (password === "") throw new Refusal("--password-stdin was given, but no password came.");
  if (/[\r\n]/.test(password)) throw new Refusal("More than one line came for the password. Give one line.");
  return password;
}
