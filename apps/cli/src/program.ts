import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { contentCommands } from "./commands/content/index.ts";
import { importCommands } from "./commands/import/index.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { storageCommand } from "./commands/storage.ts";
import { userCommands } from "./commands/user/index.ts";
import { type Context, repository } from "./context.ts";

const about = `Osler's command line: people, content, and proof of what is stored.

Commands that need the data speak to the Osler that runs on the data folder; when none runs, they open the folder themselves for as long as they take. \
The data folder is OSLER_DATA, or data/ in the repository.`;

const exitCodes = `
Exit codes: 0 done, 1 refused or failed, 2 a command that Osler does not know, 130 stopped with Ctrl-C.`;

/** The whole command line. Each command is one file below `commands`. */
export function buildProgram(context: Context): Command {
  const program = new Command("npm run osler --")
    .description(about)
    .version(version(), "-v, --version", "show the version of Osler")
    .addHelpText("after", exitCodes);
  program
    .exitOverride()
    .showHelpAfterError("(add --help to see what this command takes)")
    .helpCommand("help [command]", "explain a command");
  userCommands(program, context);
  importCommands(program, context);
  contentCommands(program, context);
  rebuildCommand(program, context);
  storageCommand(program, context);
  return program;
}

function version(): string {
  const { version: stated } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };
  return stated;
}
