import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FastifyBaseLogger } from "fastify";
import { v7 as uuidv7 } from "uuid";
import type { buildApp, buildSocketApp } from "./app.ts";
import { type Config, WrongSetting } from "./config.ts";
import { openDatabase } from "./db/database.ts";
import { lockDataFolder, socketName } from "./db/embedded/dataFolderLock.ts";
import { administratorExists } from "./features/accounts/store.ts";
import { Catalogue } from "./features/content/catalogue.ts";
import { installLibrary, readLibrary } from "./features/content/loadLibrary.ts";
import { makeLogger } from "./logging.ts";
import type { Services } from "./services.ts";

export interface RunningServer {
  /** Where it is served; null with the socket alone. */
  readonly address: string | null;
  readonly greeting: string;
  readonly services: Services;
  stop(): Promise<void>;
}

/**
 * Locks the data folder, opens and migrates the database, loads the library, and serves: the network on one port, the
 * command line on a socket in the data folder. Whatever fails on the way gives back what was taken before.
 */
export async function startServer(
  config: Config,
  options: { socketOnly?: boolean; now?: () => number } = {},
): Promise<RunningServer> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
    undo.push(await lockDataFolder(config.dataFolder));
    const log = makeLogger(config.logLevel);
    const { database, library, buildApp, buildSocketApp } = await openWhileReading(config, log, options);
    undo.push(() => database.close());
    const services: Services = {
      config,
      db: database.db,
      database,
      catalogue: new Catalogue(database.db),
      now: options.now ?? Date.now,
      newId: uuidv7,
    };
    await installLibrary(database.db, library, log, new Date(services.now()));
    await services.catalogue.upTo();
    const socketApp = buildSocketApp(services, log);
    undo.push(() => socketApp.close());
    await listenOnSocket(socketApp, config.dataFolder);
    if (options.socketOnly === true) return { address: null, greeting: "Osler listens on its socket.", services, stop };
    const app = await buildApp(services, log);
    undo.push(() => app.close());
    const address = await listen(app, config);
    return { address, greeting: await greet(services, address), services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The embedded database opens in a thread of its own; meanwhile this one reads the library and the code of the routes. */
async function openWhileReading(config: Config, log: FastifyBaseLogger, { socketOnly }: { socketOnly?: boolean }) {
  const opening = openDatabase(config);
  // Its failure is told where it is awaited below, not as one that nobody has heard.
  opening.catch(() => {});
  try {
    const app = await import("./app.ts");
    const library = socketOnly === true ? [] : readLibrary(config.libraryFolder, log);
    return { database: await opening, library, ...app };
  } catch (error) {
    await opening.then(
      (database) => database.close(),
      () => {},
    );
    throw error;
  }
}

async function listen(app: Awaited<ReturnType<typeof buildApp>>, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    throw new WrongSetting(
      `Osler cannot listen on ${host}, port ${port}: ${(error as Error).message}. Choose others with OSLER_HOST and OSLER_PORT.`,
    );
  }
}

async function listenOnSocket(app: ReturnType<typeof buildSocketApp>, dataFolder: string): Promise<void> {
  const path = join(dataFolder, socketName);
  // Left behind by a process that was killed; ours is the only one that may be here, for we hold the lock.
  rmSync(path, { force: true });
  const mask = process.umask(0o177);
  try {
    await app.listen({ path });
  } finally {
    process.umask(mask);
  }
  chmodSync(path, 0o600);
}

async function greet(services: Services, address: string): Promise<string> {
  const lines = [`Osler is ready at ${services.config.publicUrl ?? address}`];
  if (!(await administratorExists(services.db))) {
    lines.push(
      'Make the first administrator, in another terminal: npm run osler -- user add --admin --email you@example.org --name "Your name"',
    );
  }
  return lines.join("\n");
}
