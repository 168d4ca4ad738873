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
];
const height = 720;
const phone = { viewport: { width: 390, height }, hasTouch: true, isMobile: true };

describe("a phone", () => {
  const email = "ada@phone.example.org";
  beforeAll(() =>
    house.addUser({ organisation: "phone", email, name: "Ada", roles: ["administrator", "educator", "learner"] }),
  );

  test("is never pushed sideways, at 390 and 320 px wide, and has the way on at the thumb", async () => {
    const page = await (await house.signedIn(email, phone)).newPage();
    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await choose(page, "right");
    const pushed = [...(await overflowOf(page, "question"))];
    await answer(page, "Fairly sure");
    await page.locator(".feedback").waitFor();
    pushed.push(...(await overflowOf(page, "feedback")));
    const barBottom = await page.locator(".practiceBar").evaluate((bar) => bar.getBoundingClientRect().bottom);
    expect(Math.round(barBottom)).toBe(height);

    for (const path of pages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      pushed.push(...(await overflowOf(page, path)));
    }
    expect(pushed).toEqual([]);
  });

  test("gives every choice of a sitting a target of at least 44 px", async () => {
    const page = await (await house.signedIn(email, phone)).newPage();
    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await page.locator(".option").first().waitFor();
    const heights = await page
      .locator(".option, .practiceBar button, .practiseHead button:visible, .hintAsk button, .activityTop summary")
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights.filter((one) => one > 0))).toBeGreaterThanOrEqual(44);
  });
});

/** The widths at which the page can be pushed sideways. 320 px is also a 640 px window at 200 % zoom. */
async function overflowOf(page: Page, name: string): Promise<string[]> {
  const pushed: string[] = [];
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height });
    const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (by > 0) pushed.push(`${name} at ${width} px, by ${by} px`);
  }
  return pushed;
}
