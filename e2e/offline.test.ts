import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { house } from "./house.ts";
import { answerSomehow, counted } from "./practice.ts";

beforeAll(() => house.open());
afterAll(() => house.close());

describe("without a connection", () => {
  let context: BrowserContext;
  let learners = 0;
  beforeEach(async () => {
    learners += 1;
    const email = `kim${learners}@offline.example.org`;
    await house.addUser({ organisation: "offline", email, name: "Kim Reyes", roles: ["learner"] });
    context = await house.signedIn(email);
  });
  afterEach(() => context.close());

  test("answers of two tabs survive a closed page and a server that was away, and each counts once", async () => {
    const [left, right] = [await readyPage(context), await readyPage(context)];
    await context.setOffline(true);
    await house.serverAway();
    for (const page of [left, right, left]) await answerKept(page);
    await left.close();
    await right.close();
    const [again, beside] = [await context.newPage(), await context.newPage()];
    for (const page of [again, beside]) {
      await page.goto("/practise");
      await page.getByText("Offline · 3 answers kept").waitFor();
    }
    for (const page of [beside, again, beside]) await answerKept(page);
    await again.getByText("6 answers kept").waitFor();
    await beside.close();

    await house.serverBack();
    await context.setOffline(false);
    await again.getByText(/while you were away/).waitFor({ timeout: 40_000 });
    await again.getByText(/Sending|answers? kept/).waitFor({ state: "hidden", timeout: 40_000 });
    expect(await counted(context)).toBe(6);

    await again.goto("/");
    await again.getByText(/while you were away/).click();
    expect(await again.locator(".whileAwayRow").count()).toBe(6);
    await again.locator(".whileAwayRow").first().click();
    await again.getByRole("dialog", { name: "Your answer and what it means" }).waitFor();
    await again.locator("dialog .feedback").waitFor();
    await again.getByRole("button", { name: "Close" }).click();
    await again.getByRole("button", { name: "Put this list away" }).click();
    await again.reload();
    await again.getByRole("heading", { level: 1 }).waitFor();
    expect(await again.locator(".whileAway").count()).toBe(0);
  }, 180_000);

  test("Today, Progress and a reading open as they were, and say so", async () => {
    const page = await readyPage(context);
    for (const path of ["/", "/progress", "/read/acute-care-foundations/basic-life-support-primer"]) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
    }
    const read = await page.getByRole("heading", { level: 1 }).innerText();
    await context.setOffline(true);
    await page.close();
    const later = await context.newPage();
    await later.goto("/read/acute-care-foundations/basic-life-support-primer");
    expect(await later.getByRole("heading", { level: 1 }).innerText()).toBe(read);
    await later.getByText(/As of \d\d:\d\d, offline/).waitFor();
    for (const path of ["/", "/progress"]) {
      await later.goto(path);
      await later.getByText(/As of \d\d:\d\d, offline/).waitFor();
      await later.getByRole("heading", { level: 1 }).waitFor();
    }
    await context.setOffline(false);
    await later.getByText(/As of/).waitFor({ state: "hidden", timeout: 40_000 });
  });

  test("an answer of another device that was first counts, and the later one is kept and told", async () => {
    const here = await readyPage(context);
    await context.setOffline(true);
    await answerKept(here);
    const elsewhere = await house.signedIn(`kim${learners}@offline.example.org`);
    const there = await elsewhere.newPage();
    await there.goto("/practise");
    await answerSomehow(there);
    await there.locator(".feedback").waitFor();
    expect(await counted(elsewhere)).toBe(1);
    await context.setOffline(false);
    await here.getByText(/while you were away/).click({ timeout: 40_000 });
    await here.getByText("answered on another device first; kept").waitFor();
    expect(await counted(elsewhere)).toBe(1);
    await elsewhere.close();
  });

  test("the app can be installed, and a new build of it is met at once", async () => {
    const { request } = context;
    const manifest = (await (await request.get("/manifest.webmanifest")).json()) as {
      readonly name: string;
      readonly icons: readonly { readonly src: string; readonly purpose?: string }[];
    };
    expect(manifest.name).toBe("Osler");
    expect(manifest.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
    for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
    for (const path of ["/sw.js", "/"]) expect((await request.get(path)).headers()["cache-control"]).toBe("no-cache");
  });

  test("what a learner could read is gone from the browser once they sign out", async () => {
    const page = await readyPage(context);
    await page.goto("/settings");
    await page.getByRole("button", { name: "Sign out" }).last().click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    const kept = () =>
      page.evaluate(async () => {
        const known = await (await caches.open("last-known")).keys();
        const practice = localStorage.getItem("osler.practice");
        return [...known.map(({ url }) => new URL(url).pathname), ...(practice === null ? [] : ["practice"])];
      });
    await expect.poll(kept).toEqual(["/last-known-owner"]);
  });
});

/** A page that practises, with everything ready for a time without a connection. */
async function readyPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const [ready] = await Promise.all([page.waitForResponse(/\/ahead$/), page.goto("/practise")]);
  await ready.finished();
  await page.locator(".practiceBar").waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  // What the service worker keeps is what it sees: the pages that are read once it has taken over.
  await expect
    .poll(() => page.evaluate(keptReads), { timeout: 20_000 })
    .toEqual(["/api/progress", "/api/session", "/api/today"]);
  return page;
}

async function keptReads(): Promise<string[]> {
  const wanted = ["/api/progress", "/api/session", "/api/today"];
  const requests = await (await caches.open("last-known")).keys();
  return wanted.filter((path) => requests.some(({ url }) => new URL(url).pathname === path));
}

/** Answers what is asked while the server is away, and sees that the answer is kept and the next one is there. */
async function answerKept(page: Page): Promise<void> {
  const before = await keptCount(page);
  await answerSomehow(page);
  await page.getByText("Kept. Marked when you are back.").waitFor();
  await expect.poll(() => keptCount(page)).toBe(before + 1);
}

async function keptCount(page: Page): Promise<number> {
  return Number(/(\d+) answers? kept/.exec(await page.locator(".corner").innerText())?.[1] ?? 0);
}
