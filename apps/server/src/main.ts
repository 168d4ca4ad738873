import { readConfig, WrongSetting } from "./config.ts";
import { DataFolderInUse } from "./db/embedded/dataFolderLock.ts";
import { startServer } from "./server.ts";

// `--socket-only`: no port; how the command line opens a data folder that no server serves.
const socketOnly = process.argv.includes("--socket-only");

try {
  const server = await startServer(readConfig(process.env), { socketOnly });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (process.channel !== undefined) process.on("disconnect", stop);
  console.log(server.greeting);
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}

function sentenceFor(error: unknown): string {
  if (error instanceof WrongSetting || error instanceof DataFolderInUse) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EROFS" || code === "ENOTDIR" || code === "EEXIST")
    return `Osler may not write where it has to: ${message}. Give it a folder of its own with OSLER_DATA.`;
  if (code === "ENOSPC") return `The disk is full: ${message}. Make room, or choose another folder with OSLER_DATA.`;
  if (code === "ECONNREFUSED" || code === "ENOTFOUND")
    return `The database that DATABASE_URL names does not answer: ${message}`;
  return `Osler could not start: ${(error as Error).stack ?? message}`;
}
