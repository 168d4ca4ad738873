import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";
import { answer, choose } from "../practice.ts";

const pages = [
  "/",
  "/library",
  "/library/acute-care-foundations",
  "/read/acute-care-foundations/basic-life-support-primer",
  "/progress",
  "/progress/acute-care-foundations/abcde-assessment",
  "/decisions",
  "/learners",
  "/settings",
  "/about",
  "/nowhere",
];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("everybody", () => {
  const email = "ada@accessibility.example.org";
  beforeAll(() =>
    house.addUser({
      organisation: "accessibility",
      email,
      name: "Ada",
      roles: ["administrator", "educator", "learner"],
    }),
  );

  test("meets no page in which axe finds something, in either theme, nor one that logs an error", async () => {
    const context = await house.signedIn(email, { reducedMotion: "reduce" });
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("console", (message) => message.type() === "error" && broken.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => broken.push(`${page.url()}: ${error.message}`));

    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await page.locator(".option").first().waitFor();
    const faults = await faultsOn(page, "question");
    await choose(page, "wrong");
    await answer(page, "Sure");
    await page.locator(".feedback").waitFor();
    await unfold(page);
    await page.getByText("Explain or contest this mark").click();
    await page.getByText("I contest this").waitFor();
    faults.push(...(await faultsOn(page, "feedback")));

    for (const path of pages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await unfold(page);
      faults.push(...(await faultsOn(page, path)));
    }
    await context.clearCookies();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Sign in" }).waitFor();
    faults.push(...(await faultsOn(page, "sign in")));
    expect(faults).toEqual([]);
    expect(broken).toEqual([]);
  }, 240_000);
});

/** Opens the first things that are folded away; the others on a page look the same. */
async function unfold(page: Page): Promise<void> {
  await page.locator(".skeletonHold, .skeleton").first().waitFor({ state: "detached" });
  const summaries = await page.locator("main summary:visible").all();
  for (const summary of summaries.slice(0, 3)) await summary.click();
}

async function faultsOn(page: Page, name: string): Promise<string[]> {
  await page.locator(".skeletonHold, .skeleton").first().waitFor({ state: "detached" });
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours change gradually; axe must judge what stays.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
    // Without frames there is nothing to gather in a page of its own, which is what takes longest.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // The dark theme changes colours alone.
    const { violations } = await (colorScheme === "light"
      ? axe.withTags(tags)
      : axe.withRules("color-contrast")
    ).analyze();
    for (const { id, nodes } of violations) {
      for (const { target } of nodes) faults.push(`${name}, ${colorScheme}: ${id} at ${target.join(" ")}`);
    }
  }
  return faults;
}
