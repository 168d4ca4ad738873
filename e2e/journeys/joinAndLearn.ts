import { beforeAll, describe, expect, test } from "vitest";
import { house, password } from "../house.ts";
import { answer, choose, toQuestion } from "../practice.ts";

describe("joining and learning", () => {
  const organisation = "joinAndLearn";
  beforeAll(async () => {
    await house.addUser({
      organisation,
      email: "ada@joinandlearn.example.org",
      name: "Ada Marsh",
      roles: ["administrator"],
    });
  });

  test("joins by link, misses a question while sure, reads, comes back, sees it under progress and contests the mark", async () => {
    const administrator = await (await house.signedIn("ada@joinandlearn.example.org")).newPage();
    await administrator.goto("/settings");
    await administrator.getByRole("button", { name: "Make an invitation" }).click();
    const link = await administrator.getByLabel("Link").inputValue();

    const page = await (await house.visitor()).newPage();
    await page.goto(link);
    await page.getByRole("heading", { name: "Join joinAndLearn" }).waitFor();
    await page.getByLabel("Your name").fill("Sam Okafor");
    await page.getByLabel("E-mail").fill("sam@joinandlearn.example.org");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByRole("heading", { level: 1, name: "Sam" }).waitFor();

    await page.getByRole("link", { name: "Begin" }).click();
    await toQuestion(page);
    await choose(page, "wrong");
    await answer(page, "Sure");
    const verdict = page.getByRole("heading", { level: 2, name: "Not right" });
    await verdict.waitFor();
    expect(await verdict.innerText()).toContain("You were sure");
    expect(await verdict.evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await page.getByText("The right answer").count()).toBeGreaterThan(0);

    await page.locator(".feedback .readingLink").first().click();
    await page.getByText("What this rests on").waitFor();
    await page.getByRole("link", { name: "Back to your question" }).first().click();
    await verdict.waitFor();

    await page.locator(".beliefName a").first().click();
    await page.getByRole("heading", { name: "The answers behind it" }).waitFor();
    await page.getByText("said: sure").first().waitFor();
    await page.getByText("Explain the mark").first().click();
    await page.getByText("Osler marked this answer with 0 %").waitFor();
    await page.getByRole("button", { name: "I contest this" }).click();
    await page.getByLabel("What is wrong with it?").fill("The stem allows for two answers.");
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText("Contested; waits for a person").waitFor();

    await page.goto("/progress");
    await page.getByRole("heading", { name: "Sure and wrong" }).waitFor();
    expect(await page.locator(".sureAndWrong li").count()).toBe(1);
  });

  test("leads back to where the learner was when the session has ended", async () => {
    await house.addUser({ organisation, email: "kim@joinandlearn.example.org", name: "Kim", roles: ["learner"] });
    const context = await house.signedIn("kim@joinandlearn.example.org");
    const page = await context.newPage();
    await Promise.all([page.waitForResponse(/\/ahead$/), page.goto("/practise")]);
    await toQuestion(page);
    await choose(page, "wrong");
    await page.waitForLoadState("networkidle");
    await context.clearCookies();
    await answer(page, "Guess");
    await page.getByLabel("E-mail").fill("kim@joinandlearn.example.org");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { level: 2, name: "Not right" }).waitFor();
  });
});
