import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { addUser } from "./add.ts";
import { disableUser, enableUser } from "./disable.ts";
import { listUsers } from "./list.ts";
import { setPassword } from "./password.ts";
import { setRoles } from "./roles.ts";

export function userCommands(program: Command, context: Context): void {
  const user = program.command("user").description("add people, list them, change what they may do");
  addUser(user, context);
  listUsers(user, context);
  setPassword(user, context);
  setRoles(user, context);
  disableUser(user, context);
  enableUser(user, context);
}
