import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DurableNodeFs } from "./durableNodeFs.ts";
import { Statements } from "./statements.ts";
import { Upkeep } from "./upkeep.ts";
import { writtenByMajor } from "./writtenByMajor.ts";
import type { Answer, Ask, Asked, DatabaseErrorShape, OpenRequest } from "./protocol.ts";

// The database thread: WebAssembly blocks whatever thread it runs on, so the server's own loop stays free.

const { folder, fsync } = workerData as OpenRequest;
const port = parentPort;
if (port === null) throw new Error("The database thread is started by openEmbedded, not on its own.");

/** The PostgreSQL major version inside the pinned PGlite; a folder of another one needs a dump and restore. */
const postgresMajor = "18";

// PGlite's own parameters without `-F` (which switches fsync off), and with buffers that fit a laptop.
const startParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
  "-c",
  `fsync=${fsync ? "on" : "off"}`,
  "-c",
  "wal_sync_method=fsync",
  "-c",
  "shared_buffers=16MB",
  "-c",
  "max_wal_size=256MB",
];

const files = new DurableNodeFs(folder, fsync);
const database = await open();
const statements = new Statements(database);
const upkeep = new Upkeep(database);

async function open(): Promise<PGlite> {
  const major = writtenByMajor(folder);
  if (major !== null && major !== postgresMajor) {
    throw new Error(
      `The data folder was written by PostgreSQL ${major}, and this Osler carries PostgreSQL ${postgresMajor}.`,
    );
  }
  return PGlite.create({ fs: files, startParams: startParameters, relaxedDurability: false });
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.type) {
    case "query":
      return statements.query(ask.sql, ask.parameters);
    case "checkpoint":
      return upkeep.checkpoint();
    case "vitals":
      return { fsyncs: files.fsyncs, checkpoints: upkeep.checkpoints, vacuums: upkeep.vacuums };
    case "close":
      await upkeep.checkpoint();
      return database.close();
  }
}

/** How many characters the parameters of a query hold: near enough to the bytes it will write. */
function textIn(ask: Ask): number {
  if (ask.type !== "query") return 0;
  return ask.parameters.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length : 8), 0);
}

function errorShape(error: unknown): DatabaseErrorShape {
  const known = error as { message?: string; code?: string; constraint?: string; detail?: string };
  return {
    message: known.message ?? String(error),
    code: known.code ?? null,
    constraint: known.constraint ?? null,
    detail: known.detail ?? null,
  };
}

// One query at a time, in the order asked: PGlite is a single backend.
let last: Promise<void> = Promise.resolve();
port.on("message", ({ id, ask }: Asked) => {
  upkeep.busy(textIn(ask));
  last = last.then(async () => {
    try {
      port.postMessage({ id, value: await answer(ask) } satisfies Answer);
      await upkeep.afterQuery();
    } catch (error) {
      port.postMessage({ id, error: errorShape(error) } satisfies Answer);
    }
    if (ask.type === "close") port.close();
  });
});
upkeep.start((work) => {
  last = last.then(work);
});
port.postMessage("open");
