import { gzipSync } from "node:zlib";
import type { BrowserContext, Response } from "playwright-core";
import { open, type Visit } from "./pages.ts";

/** What of a page's first load is script, in kB (1000 bytes) after gzip; in a window that has loaded nothing before. */
export async function firstLoadKb(context: BrowserContext, address: string, visit: Visit): Promise<number> {
  const scripts: Response[] = [];
  const listen = (response: Response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  };
  context.on("response", listen);
  const page = await open(context, address, visit);
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  context.off("response", listen);
  await page.close();
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
}
