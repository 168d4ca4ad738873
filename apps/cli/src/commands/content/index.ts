import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { lintCommand } from "./lint.ts";
import { lockCommand } from "./lock.ts";
import { schemasCommand } from "./schemas.ts";

export function contentCommands(program: Command, context: Context): void {
  const content = program
    .command("content")
    .description("check packs of teaching material, and keep their versions (needs no data folder)");
  lintCommand(content, context);
  lockCommand(content, context);
  schemasCommand(content, context);
}
