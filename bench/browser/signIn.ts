import type { BrowserContext } from "playwright-core";
import { CannotMeasure } from "../benchmark.ts";

/** Signs somebody in, for every page of the context. @throws CannotMeasure when the server does not let them. */
export async function signIn(
  { request }: BrowserContext,
  address: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const session = await request.get(`${address}/api/session`);
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const headers = { "x-csrf-token": csrfToken };
  const reply = await request.post(`${address}/api/session`, { data: { email, password }, headers });
  if (!reply.ok()) throw new CannotMeasure(`Signing in was answered with ${reply.status()}.`);
}
