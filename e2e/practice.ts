import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "playwright-core";

const items = resolve(import.meta.dirname, "../library/acute-care-foundations/items");

interface Known {
  readonly options: ReadonlyMap<string, boolean>;
}

/** What the library's own files say of each question: its options, and which are right. */
const library: readonly Known[] = readdirSync(items).map((file) => {
  const lines = readFileSync(join(items, file), "utf8").matchAll(/^- \[([ x])\] (.+)$/gm);
  return { options: new Map([...lines].map(([, mark, text]) => [plain(text ?? ""), mark === "x"])) };
});

/** What can be answered, whatever its kind. */
const anything = ".practiseMain :is(.option, .card, .step, .bankEntry, input, select)";

/** Opens practice and goes on, answering somehow, to the first question with options to choose from. */
export async function toQuestion(page: Page): Promise<void> {
  await page.locator(".practiceBar").waitFor();
  for (let tries = 0; tries < 12; tries += 1) {
    await page.locator(anything).first().waitFor();
    if ((await page.locator(".option").count()) > 0) return;
    await answerSomehow(page);
    await next(page);
  }
  throw new Error("Twelve activities in a row and no question with options");
}

/** Gives whatever is asked some answer: cards are remembered well, the rest is a guess. */
export async function answerSomehow(page: Page): Promise<void> {
  await page.locator(anything).first().waitFor();
  if ((await page.locator(".practiseMain .card").count()) > 0) {
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.getByRole("button", { name: "Well" }).click();
    return;
  }
  await fillIn(page);
  await answer(page, "Guess");
}

/** Fills in what is still open of a question, so that it may be answered. */
export async function fillIn(page: Page): Promise<void> {
  const ready = () =>
    page.getByRole("button", { name: "Guess", exact: true }).evaluate((button) => button.ariaDisabled !== "true");
  if (await ready()) return;
  const move = page.locator(".stepMoves button:not([aria-disabled=true])").first();
  if ((await move.count()) > 0) await move.click();
  for (const select of await page.locator(".practiseMain select").all()) await select.selectOption({ index: 1 });
  for (const field of await page.locator(".practiseMain input:is([type=text], [inputmode])").all())
    await field.fill("1");
  for (const entry of await page.locator(".bankEntry").all()) {
    if (await ready()) return;
    await entry.click();
  }
  for (const choice of await page.locator(".practiseMain input:is([type=radio], [type=checkbox])").all()) {
    if (await ready()) return;
    await choice.check({ force: true });
  }
}

/** Chooses the right options, or one that is wrong, of the question on the page. */
export async function choose(page: Page, wanted: "right" | "wrong"): Promise<void> {
  const rows = page.locator(".option");
  await rows.first().waitFor();
  const texts = (await rows.locator(".optionText").allInnerTexts()).map(plain);
  const known = library.find(
    ({ options }) => options.size === texts.length && texts.every((text) => options.has(text)),
  );
  if (!known) throw new Error(`The library has no question with these options: ${texts.join(" | ")}`);
  const fitting = texts.flatMap((text, place) => (known.options.get(text) === (wanted === "right") ? [place] : []));
  for (const place of wanted === "right" ? fitting : fitting.slice(0, 1)) await rows.nth(place).click();
}

export function answer(page: Page, confidence: "Guess" | "Fairly sure" | "Sure"): Promise<void> {
  return page.getByRole("button", { name: confidence, exact: true }).click();
}

async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Next" }).click();
  await page.locator(".feedback").waitFor({ state: "detached" });
}

/** How many answers the server has counted for whoever is signed in. */
export async function counted(context: BrowserContext): Promise<number> {
  const reply = await context.request.get("/api/progress");
  return ((await reply.json()) as { answers: number }).answers;
}

function plain(text: string): string {
  return text
    .replace(/[*_`\\]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
