/** The built app: its page, scripts, styles and fonts, kept whole for times without a connection. */
import { isOfGateway, soon } from "./soon.ts";

/** What the build wrote into this script: a name that changes with any file, and the files' addresses. */
export interface Shell {
  readonly name: string;
  readonly files: readonly string[];
}

const prefix = "shell-";
const page = "/index.html";
/** The present one, and the one before for tabs that were opened with it. */
const shellsKept = 2;
const freshAtMostMs = 4_000;

/** Keeps all files or rejects; those with the same name as in an earlier build need not be fetched again. */
export async function keepShell({ name, files }: Shell): Promise<void> {
  const cache = await caches.open(prefix + name);
  await Promise.all(files.map(async (file) => cache.put(file, await fileFor(file))));
}

async function fileFor(file: string): Promise<Response> {
  const isHashed = file.startsWith("/assets/");
  const known = isHashed ? await caches.match(file) : undefined;
  const reply = known ?? (await fetch(file, { cache: isHashed ? "default" : "no-cache" }));
  if (!reply.ok) throw new Error(`${file} could not be fetched: ${reply.status}`);
  return reply;
}

/** Drops the shells of earlier builds, except the last, which a tab may still be running on. */
export async function dropOldShells({ name }: Shell): Promise<void> {
  const shells = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== prefix + name);
  for (const key of shells.slice(0, Math.max(0, shells.length - shellsKept + 1))) await caches.delete(key);
}

/** A page as the server has it now, so that a new build is met at the next load; as kept while the server is away. */
export function answerPage(request: Request, shell: Shell): Promise<Response> {
  return answerFresh(request, page, shell);
}

/** A file whose name stays when it changes: as the server has it now, or as kept. */
export function answerUnhashed(request: Request, shell: Shell): Promise<Response> {
  return answerFresh(request, request, shell);
}

async function answerFresh(request: Request, kept: string | Request, { name }: Shell): Promise<Response> {
  const shell = await caches.open(prefix + name);
  const reply = await soon(fetch(request), freshAtMostMs).catch(() => null);
  if (reply !== null && !isOfGateway(reply)) return reply;
  return (await shell.match(kept)) ?? reply ?? fetch(request);
}

/** A file of the build, as any kept shell has it, so that an open tab finds the parts of its own; otherwise the server's. */
export async function answerFile(request: Request, { name }: Shell): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const reply = await fetch(request);
  // A font for another script, say, which is not fetched before somebody reads it.
  if (reply.ok) await (await caches.open(prefix + name)).put(request, reply.clone());
  return reply;
}
