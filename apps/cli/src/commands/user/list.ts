import type { Command } from "commander";
import { userList } from "@osler/contract";
import { type Context, counted, tellResult } from "../../context.ts";
import { throughDoor } from "../../server/door.ts";

export function listUsers(user: Command, context: Context): void {
  user
    .command("list")
    .description("list everybody, by organisation and e-mail")
    .option("--json", "print the result as one JSON line")
    .action(async ({ json }: { json?: true }) => {
      const list = await throughDoor(context.interrupted, (door) =>
        door.ask({ method: "GET", path: "/users", reply: userList, repeatable: true }),
      );
      const rows = list.users.map((one) => [
        one.email,
        one.name,
        one.organisation,
        one.roles.join(", "),
        one.disabled ? "disabled" : "",
      ]);
      tellResult(
        context,
        json,
        list,
        rows.length === 0
          ? [nobody]
          : [
              ...inColumns(["e-mail", "name", "organisation", "roles", ""], rows),
              "",
              counted(rows.length, "person", "people"),
            ],
      );
    });
}

const nobody =
  'Nobody is here yet. Make the first administrator: npm run osler -- user add --admin --email you@example.org --name "Your name"';

function inColumns(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
