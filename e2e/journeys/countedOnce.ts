import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";
import { answer, choose, counted, toQuestion } from "../practice.ts";

describe("counting once", () => {
  const organisation = "countedOnce";
  beforeAll(async () => {
    for (const name of ["kim", "lee"])
      await house.addUser({ organisation, email: `${name}@countedonce.example.org`, name, roles: ["learner"] });
  });

  test("counts a double click once", async () => {
    const context = await house.signedIn("kim@countedonce.example.org");
    const page = await context.newPage();
    await page.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await choose(page, "right");
    await page.getByRole("button", { name: "Sure", exact: true }).dblclick();
    await page.getByRole("heading", { level: 2, name: "Right" }).waitFor();
    expect(await counted(context)).toBe(1);
  });

  test("counts an answer given in two tabs once, says so quietly, and goes on", async () => {
    const context = await house.signedIn("lee@countedonce.example.org");
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto("/practise");
    await toQuestion(first);
    const before = await counted(context);
    await second.goto("/practise");
    await toQuestion(second);
    await choose(second, "right");
    await choose(first, "right");
    await answer(first, "Sure");
    await first.getByRole("heading", { level: 2, name: "Right" }).waitFor();
    await answer(second, "Guess");
    await second.getByText("already answered, perhaps in another tab").waitFor();
    expect(await counted(context)).toBe(before + 1);
    await toQuestion(second);
    await choose(second, "wrong");
    await answer(second, "Guess");
    await second.locator(".feedback").waitFor();
  });
});
