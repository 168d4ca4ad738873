import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";
import { counted } from "../practice.ts";

describe("the keyboard alone", () => {
  const organisation = "keyboardOnly";
  beforeAll(async () => {
    await house.addUser({ organisation, email: "kim@keyboardonly.example.org", name: "Kim", roles: ["learner"] });
  });

  /** Answers whatever is asked with keys alone: a number, then a letter; a card is turned, then graded. */
  async function answerByKeys(page: Page, confidence: "g" | "f" | "s"): Promise<void> {
    await page.locator(".option, .card").first().waitFor();
    const isCard = (await page.locator(".card").count()) > 0;
    if (isCard) await page.keyboard.press("Enter");
    else {
      const several = await page.locator("input[type=checkbox]").count();
      await page.keyboard.press("1");
      if (several > 0) await page.keyboard.press("2");
    }
    await page.keyboard.press(isCard ? "3" : confidence);
    await page.locator(".feedback").waitFor();
  }

  test("practises from the first page to the summary without a mouse", async () => {
    const context = await house.signedIn("kim@keyboardonly.example.org");
    const page = await context.newPage();
    await page.goto("/");
    const skip = page.getByRole("button", { name: "Skip, start practising" });
    await skip.waitFor();
    for (let tab = 0; tab < 25 && !(await skip.evaluate((button) => button === document.activeElement)); tab += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");

    await page.locator(".practiceBar").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });

    for (const confidence of ["g", "f", "s"] as const) {
      await answerByKeys(page, confidence);
      await page.keyboard.press("Enter");
      await page.locator(".feedback").waitFor({ state: "detached" });
    }
    expect(await counted(context)).toBe(3);

    await page.getByRole("button", { name: "End" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "That was this sitting" }).waitFor();
    expect(await page.getByText("You answered 3 questions").count()).toBe(1);
  });

  test("confirms with Enter by way of the question how sure", async () => {
    const context = await house.signedIn("kim@keyboardonly.example.org");
    const page = await context.newPage();
    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await page.locator(".option").first().waitFor();
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Guess");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".feedback").waitFor();
  });
});
