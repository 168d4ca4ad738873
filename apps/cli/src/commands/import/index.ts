import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { openStaxCommand } from "./openstax/index.ts";

export function importCommands(program: Command, context: Context): void {
  const imports = program.command("import").description("bring in teaching material that was made elsewhere");
  openStaxCommand(imports, context);
}
