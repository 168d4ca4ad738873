import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { house, password } from "./house.ts";
import { answer, choose, fillIn } from "./practice.ts";

const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const hardConcept = "acute-care-foundations/oxygen-therapy";
/** What can be answered, whatever its kind. */
const question = ".practiseMain :is(.option, .card, .step, .bankEntry, input, select)";

beforeAll(() => house.open());
afterAll(() => house.close());

describe.each([
  { name: "a phone", here: phone, elsewhere: desktop },
  { name: "a desktop", here: desktop, elsewhere: phone },
])("a learner's day on $name", ({ name, here, elsewhere }) => {
  const place = name.replace(" ", "");
  const learner = `sam@${place}.example.org`;
  const educator = `noor@${place}.example.org`;

  beforeAll(() => house.addUser({ organisation: place, email: educator, name: "Noor Haddad", roles: ["educator"] }));

  test("an educator without learners is shown the first step; the link brings the learner to a first look", async () => {
    const noor = await (await house.signedIn(educator, here)).newPage();
    await noor.goto("/learners");
    await noor.getByRole("heading", { name: "Nobody has joined yet" }).waitFor();
    await noor.getByRole("button", { name: "Make an invitation" }).click();
    const link = await noor.getByLabel("Link").inputValue();

    const sam = await (await house.visitor(here)).newPage();
    await sam.goto(link);
    await sam.getByLabel("Your name").fill("Sam Okafor");
    await sam.getByLabel("E-mail").fill(learner);
    await sam.getByLabel("Password").fill(password);
    await sam.getByRole("button", { name: "Join" }).click();
    await sam.getByRole("heading", { level: 2, name: "A first look" }).waitFor();
    await sam.getByText("At most 15 questions").waitFor();
    expect(await pushedSideways(sam)).toBe(0);
  });

  test("the first look ends within 15 questions, and a plan stands in its place", async () => {
    const sam = await (await house.signedIn(learner, here)).newPage();
    await sam.goto("/");
    await sam.getByRole("link", { name: "Begin" }).click();
    let asked = 0;
    for (; asked < 16 && (await answerAnyhow(sam)); asked += 1) await goOn(sam);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(15);

    await sam.goto("/");
    await sam.getByRole("heading", { level: 2, name: "Today's plan" }).waitFor();
    expect(await sam.getByRole("heading", { name: "A first look", exact: true }).count()).toBe(0);
    expect(await pushedSideways(sam)).toBe(0);
  });

  test("the plan fits the minutes, and says of each activity why it is there, in words and in numbers", async () => {
    const sam = await (await house.signedIn(learner, here)).newPage();
    await sam.goto("/");
    const minutes = sam.getByLabel("Minutes a day");
    const legend = sam.getByRole("figure", { name: "The day in minutes" });
    await minutes.selectOption("10");
    await legend.getByText("Your 10 min").waitFor();
    const short = await plannedMinutes(sam);
    await minutes.selectOption("45");
    await legend.getByText("Your 45 min").waitFor();
    expect(await plannedMinutes(sam)).toBeGreaterThan(short);

    await sam.getByText("Why this plan?").click();
    const steps = sam.locator(".planSteps > li");
    const reasons = await sam.locator(".planStepWhy").allInnerTexts();
    expect(reasons.length).toBe(await steps.count());
    expect(reasons.filter((reason) => !/^Because .+\.$/.test(reason.trim()))).toEqual([]);
    await steps.first().getByText("In numbers").click();
    await steps.first().getByText("Decided by").first().waitFor();
    expect(await pushedSideways(sam)).toBe(0);
  });

  test("a wrong and sure answer is followed to its reading and back, and told under what was missed", async () => {
    const sam = await (await house.signedIn(learner, here)).newPage();
    await sam.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await choose(sam, "wrong");
    await answer(sam, "Sure");
    await sam.getByRole("heading", { level: 2, name: "Not right" }).waitFor();
    await sam.locator(".feedback .readingLink").first().click();
    await sam.locator(".readingPage, article, main").first().waitFor();
    await sam.getByRole("link", { name: "Back to your question" }).first().click();
    await sam.getByRole("heading", { level: 2, name: "Not right" }).waitFor();
    await sam.goto("/");
    await sam.getByRole("heading", { name: "Missed lately" }).waitFor();
    await sam.locator(".missed").getByText("you were sure").first().waitFor();
  });

  test("the same day goes on where it stopped on another device", async () => {
    const first = await (await house.signedIn(learner, here)).newPage();
    await first.goto("/practise");
    await first.locator(".practiceBar").waitFor();
    expect(await answerAnyhow(first)).toBe(true);
    await goOn(first);
    await first.locator(question).first().waitFor();
    const asked = await first.locator(".practiseMain").innerText();

    const second = await (await house.signedIn(learner, elsewhere)).newPage();
    await second.goto("/");
    await second.getByRole("heading", { name: /Where you stopped/ }).waitFor();
    await second.getByRole("link", { name: "Go on" }).click();
    await second.locator(question).first().waitFor();
    expect(stemOf(await second.locator(".practiseMain").innerText())).toBe(stemOf(asked));
  });

  test("days are changed under settings, and hold on every device", async () => {
    const sam = await (await house.signedIn(learner, here)).newPage();
    await sam.goto("/settings#days");
    const days = sam.getByRole("region", { name: "Your days" });
    await days.getByLabel("Exam on").fill(dateIn(30));
    await days.getByLabel("Reviews a day at most").fill("35");
    await days.getByLabel("Reviews a day at most").press("Tab");
    await days.getByText("Saved.").waitFor();
    await days.getByLabel("Reviews a day at most").fill("2");
    await days.getByLabel("Reviews a day at most").press("Tab");

    const elsewherePage = await (await house.signedIn(learner, elsewhere)).newPage();
    await elsewherePage.goto("/");
    await elsewherePage.getByRole("link", { name: /Exam in (29|30|31) days/ }).waitFor();
    await elsewherePage.getByRole("heading", { name: "Towards your exam" }).waitFor();
    await elsewherePage.goto("/settings");
    expect(await elsewherePage.getByLabel("Reviews a day at most").inputValue()).toBe("35");
  });

  test("an educator finds the learner who is stuck, and on what, down to the answers", async () => {
    const sam = await (await house.signedIn(learner, here)).newPage();
    await sam.goto(`/practise?concept=${hardConcept}`);
    for (let missed = 0; missed < 6; missed += 1) {
      if (!(await answerAnyhow(sam))) break;
      await goOn(sam);
    }

    const noor = await (await house.signedIn(educator, here)).newPage();
    await noor.goto("/learners");
    await noor.getByText("One person needs you").waitFor();
    const needing = noor.locator(".needing");
    await needing.getByRole("link", { name: "Sam Okafor" }).waitFor();
    expect(await pushedSideways(noor)).toBe(0);
    await noor.getByRole("grid", { name: "Who knows what" }).waitFor();
    await needing.locator(".stuckOn a").first().click();
    await noor.getByRole("heading", { name: "The answers behind it" }).waitFor();
  });
});

/** Gives whatever is asked some answer, wrong where the library tells which is; false when the sitting is over. */
async function answerAnyhow(page: Page): Promise<boolean> {
  await page.locator(`${question}, .summaryCount`).first().waitFor();
  if ((await page.locator(".summaryCount").count()) > 0) return false;
  if ((await page.locator(".card").count()) > 0) {
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.getByRole("button", { name: "Not at all" }).click();
  } else {
    if ((await page.locator(".option").count()) > 0) await choose(page, "wrong");
    await fillIn(page);
    await answer(page, "Guess");
  }
  await page.locator(".feedback").waitFor();
  return true;
}

async function goOn(page: Page): Promise<void> {
  await page.locator(".nextButton").click();
  await page.locator(".feedback").waitFor({ state: "detached" });
}

/** The sum of what the timeline says is planned, in minutes. */
async function plannedMinutes(page: Page): Promise<number> {
  const parts = await page.locator(".timeline li").allInnerTexts();
  return parts
    .filter((part) => !part.startsWith("Done"))
    .reduce((sum, part) => sum + Number(/(\d+) min/.exec(part)?.[1] ?? 0), 0);
}

function pushedSideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The longest line of a question: its stem. */
function stemOf(text: string): string {
  return text.split("\n").reduce((longest, line) => (line.length > longest.length ? line : longest), "");
}

function dateIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
