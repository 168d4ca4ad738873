/** The last replies to what a learner reads, for times without a connection; they belong to one person. */
import { isOfGateway, soon } from "./soon.ts";

const name = "last-known";
/** Where it is noted whose replies these are. */
const ownerAddress = "/last-known-owner";
const keptAtHeader = "x-osler-kept-at";
const repliesKept = 120;
/** A server that has not answered by then is taken for away, if there is something to show instead. */
const replyAtMostMs = 6_000;

/** By the server; while it is away, as it answered last, with the time of that in a header. */
export async function answerLastKnown(request: Request): Promise<Response> {
  const owner = await ownerOfKept();
  const reply = fetch(request).then(async (fresh) => {
    await keep(request, fresh.clone(), owner);
    return fresh;
  });
  const known = await (await caches.open(name)).match(request.url);
  if (!known) return reply;
  try {
    const fresh = await soon(reply, replyAtMostMs);
    return isOfGateway(fresh) ? known : fresh;
  } catch {
    return known;
  }
}

/** Passes a sign-in or sign-out on, and forgets what belonged to somebody else. */
export async function answerSession(request: Request): Promise<Response> {
  const reply = await fetch(request);
  if (reply.ok) await belongTo(await ownerIn(reply.clone()));
  return reply;
}

async function keep(request: Request, reply: Response, owner: string): Promise<void> {
  if (!reply.ok) return;
  if (new URL(request.url).pathname === "/api/session") await belongTo(await ownerIn(reply.clone()));
  // Somebody else signed in while this was on its way. Nobody's, it was the first page, whose person was not noted yet.
  else if (owner !== "" && (await ownerOfKept()) !== owner) return;
  const cache = await caches.open(name);
  const headers = { "content-type": "application/json", [keptAtHeader]: new Date().toISOString() };
  await cache.put(request.url, new Response(await reply.text(), { headers }));
  const all = (await cache.keys()).filter(({ url }) => !url.endsWith(ownerAddress));
  for (const old of all.slice(0, Math.max(0, all.length - repliesKept))) await cache.delete(old);
}

/** What is kept is this person's; what was another's is gone. Null: nobody's. */
async function belongTo(owner: string | null): Promise<void> {
  if ((await ownerOfKept()) === (owner ?? "")) return;
  await caches.delete(name);
  await (await caches.open(name)).put(ownerAddress, new Response(owner ?? ""));
}

async function ownerOfKept(): Promise<string> {
  const noted = await (await caches.open(name)).match(ownerAddress);
  return noted ? noted.text() : "";
}

interface Session {
  readonly me?: { readonly accountId: string; readonly organisation: { readonly id: string } } | null;
}

async function ownerIn(reply: Response): Promise<string | null> {
  const { me } = (await reply.json()) as Session;
  return me ? `${me.accountId}.${me.organisation.id}` : null;
}
