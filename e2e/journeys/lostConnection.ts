import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";
import { answer, choose, counted } from "../practice.ts";

describe("a lost connection", () => {
  const organisation = "lostConnection";
  beforeAll(async () => {
    for (const name of ["kim", "lee", "max"])
      await house.addUser({ organisation, email: `${name}@lostconnection.example.org`, name, roles: ["learner"] });
  });

  const question = "/practise?item=acute-care-foundations/abcde-snoring-airway";

  test("keeps an answer while offline, says so, and sends it when the connection is back", async () => {
    const context = await house.signedIn("kim@lostconnection.example.org");
    const page = await context.newPage();
    await page.goto(question);
    await choose(page, "right");
    await context.setOffline(true);
    await answer(page, "Sure");
    await page.getByText("Your answer is kept on this device").waitFor();
    await page.getByText("1 answer kept").waitFor();
    await context.setOffline(false);
    await page.getByRole("heading", { level: 2, name: "Right" }).waitFor();
    expect(await counted(context)).toBe(1);
  });

  test("counts once an answer whose acknowledgement was lost", async () => {
    const context = await house.signedIn("lee@lostconnection.example.org");
    const page = await context.newPage();
    await page.goto(question);
    await choose(page, "right");
    let lost = 0;
    await page.route("**/responses", async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort("connectionreset");
    });
    await answer(page, "Sure");
    await page.getByRole("heading", { level: 2, name: "Right" }).waitFor();
    expect(lost).toBe(1);
    expect(await counted(context)).toBe(1);
  });

  test("sends an answer after a reload that came before its acknowledgement", async () => {
    const context = await house.signedIn("max@lostconnection.example.org");
    const page = await context.newPage();
    await page.goto(question);
    await choose(page, "wrong");
    await page.route("**/responses", (route) => route.abort("connectionrefused"));
    await answer(page, "Sure");
    await page.getByText("Your answer is kept on this device").waitFor();
    await page.unroute("**/responses");
    await page.reload();
    await page.getByRole("heading", { level: 2, name: "Not right" }).waitFor();
    expect(await counted(context)).toBe(1);
  });
});
