import type { BrowserContext, Page } from "playwright-core";
import { answerSomehow } from "../e2e/practice.ts";
import { type Benchmark, CannotMeasure, type Measured, type Options } from "./benchmark.ts";
import { Chromium } from "./browser/chromium.ts";
import { signIn } from "./browser/signIn.ts";
import { compareKept, faults as storedFaults } from "./load/kept.ts";
import type { Sql } from "./server/sql.ts";
import { openSql } from "./server/sql.ts";
import { Osler } from "./server/osler.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const person = { email: "kim@example.org", name: "Kim Reyes", password: "a long enough password for a benchmark" };
const patienceMs = 60_000;
/** Up to 20 activities are ready ahead. */
const inOneCut = 15;

/** What the database must be found with afterwards; each spoils it in one way. */
const faults: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  ...storedFaults,
  order: (sql) =>
    sql.query(
      "UPDATE response SET answered_at = answered_at - interval '1 day' WHERE position = (SELECT MAX(position) FROM response)",
    ),
};

/** Whether answers given without a connection all arrive, once, and in the order in which they were given. */
export const offline: Benchmark = {
  name: "offline",
  describes: "30 answers over two tabs with the network cut, the page closed and reopened, the server restarted",
  targets: {
    answers: { exactly: 30 },
    lost: { exactly: 0 },
    duplicated: { exactly: 0 },
    outOfOrder: { exactly: 0 },
  },
  plants: Object.keys(faults),
  run,
};

async function run({ small, plant, progress }: Options): Promise<Measured> {
  const wanted = small ? 6 : 30;
  using folder = temporaryFolder();
  const given = await answerAway(folder.path, wanted, progress);
  await using sql = await openSql(folder.path, null);
  if (plant !== null) await faults[plant]?.(sql);
  const { duplicates, stored } = await compareKept(sql, []);
  const distinct = stored - duplicates;
  return {
    figures: {
      answers: given,
      lost: Math.max(0, given - distinct),
      duplicated: Math.max(0, duplicates, distinct - given),
      outOfOrder: await outOfOrder(sql),
    },
    targets: { ...offline.targets, answers: { exactly: wanted } },
    data: `Made here, embedded, in a real browser: ${wanted} answers in two tabs without a connection, both closed and opened again half-way, the server restarted; ${inOneCut} at most in one cut.${small ? " Small, judged only on what it measures." : ""}`,
  };
}

/** How many answers were given, and seen to be kept, while there was neither network nor server. */
async function answerAway(dataFolder: string, wanted: number, progress: Options["progress"]): Promise<number> {
  await using chromium = await Chromium.start();
  const context = await chromium.browser.newContext();
  context.setDefaultTimeout(patienceMs);
  let server = await Osler.start({ dataFolder });
  const { address } = server;
  const port = Number(new URL(address).port);
  let given = 0;
  try {
    await server.ask("POST", "/users", { ...person, roles: ["learner"] });
    await signIn(context, address, person);
    while (given < wanted) {
      const tabs = [await readyTab(context, address), await readyTab(context, address)];
      await context.setOffline(true);
      await server.stop();
      progress("the network is cut and the server stopped");
      given += await answerInOneCut(context, address, tabs, Math.min(inOneCut, wanted - given));
      server = await Osler.start({ dataFolder, port });
      await context.setOffline(false);
      progress(`${given} answers given; the server is back`);
      await allSent(context.pages());
    }
    await context.close();
  } finally {
    await server.stop();
  }
  return given;
}

/** Half of the answers, both tabs closed and opened again, then the rest. */
async function answerInOneCut(
  context: BrowserContext,
  address: string,
  tabs: readonly Page[],
  wanted: number,
): Promise<number> {
  const half = await answerInTurn(tabs, 0, Math.floor(wanted / 2));
  for (const tab of tabs) await tab.close();
  const again = [await reopened(context, address), await reopened(context, address)];
  return answerInTurn(again, half, wanted);
}

/** A tab that practises, with everything ready for a time without a connection. */
async function readyTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  const [ready] = await Promise.all([page.waitForResponse(/\/ahead$/), page.goto(`${address}/practise`)]);
  await ready.finished();
  await page.locator(".practiceBar").waitFor();
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.waitForLoadState("networkidle");
  return page;
}

async function reopened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/practise`);
  await page.locator(".practiceBar").waitFor();
  return page;
}

/** Answers in one tab, then in the other, until `wanted` answers are kept. */
async function answerInTurn(tabs: readonly Page[], before: number, wanted: number): Promise<number> {
  let kept = before;
  for (; kept < wanted; kept += 1) {
    const tab = tabs[kept % tabs.length] as Page;
    await tab.bringToFront();
    await answerSomehow(tab);
    await until(async () => (await keptIn(tab)) === kept + 1, `answer ${kept + 1} to be kept`);
  }
  return kept;
}

/** What the corner of the page says is kept on this device. */
async function keptIn(page: Page): Promise<number> {
  return Number(/(\d+) answers? kept/.exec(await page.locator(".corner").innerText())?.[1] ?? 0);
}

async function allSent(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    const corner = page.locator(".corner");
    await until(async () => !/kept|Sending/.test(await corner.innerText()), "the answers to be sent");
    await page.close();
  }
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new CannotMeasure(`Waited ${patienceMs / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Neighbours in the learner's history of which the later was given before the earlier. */
async function outOfOrder(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ count: number }>(`
    SELECT count(*)::integer AS count FROM (
      SELECT answered_at < lag(answered_at) OVER (ORDER BY position) AS earlier FROM response) r WHERE earlier`);
  return row?.count ?? 0;
}
