import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";
import { answer, choose } from "../practice.ts";

describe("a phone", () => {
  const organisation = "phone";
  beforeAll(async () => {
    await house.addUser({
      organisation,
      email: "ada@phone.example.org",
      name: "Ada",
      roles: ["administrator", "educator", "learner"],
    });
  });

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

  /** How far the page can be pushed sideways, in pixels. */
  function overflow(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  // 320 px wide is also a 640 px window at 200 % zoom.
  test.each([390, 320])("fits a screen %i px wide on every page, with the bar at the thumb", async (width) => {
    const context = await house.signedIn("ada@phone.example.org", {
      viewport: { width, height: 720 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await page.locator(".option").first().waitFor();
    expect(await overflow(page)).toBe(0);
    await choose(page, "right");
    await answer(page, "Fairly sure");
    await page.locator(".feedback").waitFor();
    expect(await overflow(page)).toBe(0);
    const barBottom = await page.locator(".practiceBar").evaluate((bar) => bar.getBoundingClientRect().bottom);
    expect(Math.round(barBottom)).toBe(720);

    for (const path of pages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
  });

  test("gives every choice of a sitting a target of at least 44 px", async () => {
    const context = await house.signedIn("ada@phone.example.org", {
      viewport: { width: 390, height: 720 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await page.locator(".option").first().waitFor();
    const heights = await page
      .locator(".option, .practiceBar button, .practiseHead button:visible, .hintAsk button, .activityTop summary")
      .evaluateAll((targets) =>
        targets.map((target) => target.getBoundingClientRect().height).filter((height) => height > 0),
      );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
