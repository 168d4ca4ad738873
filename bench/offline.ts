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
      "UPDATE response SET position = position + 1000000 WHERE position = (SELECT MIN(position) FROM response)",
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
  const { lost, duplicates } = await compareKept(sql, given.ids);
  return {
    figures: {
      answers: given.answers,
      lost: lost + given.answers - given.ids.length,
      duplicated: duplicates,
      outOfOrder: await outOfOrder(sql, given.ids),
    },
    targets: { ...offline.targets, answers: { exactly: wanted } },
    data: `Made here, embedded, in a real browser: ${wanted} answers in two tabs without a connection, both closed and opened again half-way, the server restarted; ${inOneCut} at most in one cut.${small ? " Small, judged only on what it measures." : ""}`,
  };
}

/** What was given while there was neither network nor server. */
interface Given {
  /** How often the question on the screen was answered. */
  answers: number;
  /** The answers that were found on the device, in the order they were given. */
  readonly ids: string[];
}

async function answerAway(dataFolder: string, wanted: number, progress: Options["progress"]): Promise<Given> {
  await using chromium = await Chromium.start();
  const context = await chromium.browser.newContext();
  context.setDefaultTimeout(patienceMs);
  let server = await Osler.start({ dataFolder });
  const { address } = server;
  const port = Number(new URL(address).port);
  const given: Given = { answers: 0, ids: [] };
  try {
    await server.ask("POST", "/users", { ...person, roles: ["learner"] });
    await signIn(context, address, person);
    while (given.answers < wanted) {
      const tabs = [await readyTab(context, address), await readyTab(context, address)];
      await context.setOffline(true);
      await server.stop();
      progress("the network is cut and the server stopped");
      await answerInOneCut(context, address, tabs, given, Math.min(inOneCut, wanted - given.answers));
      server = await Osler.start({ dataFolder, port });
      await context.setOffline(false);
      progress(`${given.answers} answers given; the server is back`);
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
  given: Given,
  count: number,
): Promise<void> {
  const half = Math.floor(count / 2);
  await answerInTurn(tabs, given, half);
  for (const tab of tabs) await tab.close();
  await answerInTurn([await reopened(context, address), await reopened(context, address)], given, count - half);
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

/** Answers in one tab, then in the other, and looks after each what the device keeps. */
async function answerInTurn(tabs: readonly Page[], given: Given, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    const tab = tabs[turn % tabs.length] as Page;
    await tab.bringToFront();
    const before = await keptIn(tab);
    await answerSomehow(tab);
    given.answers += 1;
    await until(async () => (await keptIn(tab)) === before + 1, `answer ${given.answers} to be kept`);
    given.ids.push(...(await idsIn(tab)).filter((id) => !given.ids.includes(id)));
  }
}

/** What the corner of the page says is kept on this device. */
async function keptIn(page: Page): Promise<number> {
  return Number(/(\d+) answers? kept/.exec(await page.locator(".corner").innerText())?.[1] ?? 0);
}

/** The ids of the answers that wait in the browser's own database. */
function idsIn(page: Page): Promise<string[]> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("osler");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction("waiting").objectStore("waiting").getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ request }) => request.id));
      };
    };
  })`);
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

/** Answers that stand in the learner's history before one that was given earlier. */
async function outOfOrder(sql: Sql, ids: readonly string[]): Promise<number> {
  const rows = await sql.query<{ id: string }>("SELECT response_id AS id FROM response ORDER BY position");
  const places = [...new Set(rows.map(({ id }) => ids.indexOf(id)))].filter((place) => place >= 0);
  return places.filter((place, at) => at > 0 && place < (places[at - 1] as number)).length;
}
