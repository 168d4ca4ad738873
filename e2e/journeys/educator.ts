import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";
import { answer, choose } from "../practice.ts";

describe("the educator", () => {
  const organisation = "educator";
  beforeAll(async () => {
    await house.addUser({ organisation, email: "noor@educator.example.org", name: "Noor Haddad", roles: ["educator"] });
    await house.addUser({ organisation, email: "sam@educator.example.org", name: "Sam Okafor", roles: ["learner"] });
  });

  test("finds the learner who needs a person, answers the contest, and the learner reads it", async () => {
    const sam = await (await house.signedIn("sam@educator.example.org")).newPage();
    await sam.goto("/practise?item=acute-care-foundations/abcde-snoring-airway");
    await choose(sam, "wrong");
    await answer(sam, "Sure");
    await sam.getByText("Explain or contest this mark").click();
    await sam.getByRole("button", { name: "I contest this" }).click();
    await sam.getByLabel("What is wrong with it?").fill("Oxygen was running already.");
    await sam.getByRole("button", { name: "Send to a person" }).click();
    await sam.getByText("Contested; waits for a person").waitFor();

    const noor = await (await house.signedIn("noor@educator.example.org")).newPage();
    await noor.goto("/");
    await noor.getByRole("link", { name: "Learners" }).click();
    await noor.getByText("One person needs you").waitFor();
    await noor.locator(".needing").getByText("1 decision contested").waitFor();
    await noor.getByText("Oxygen was running already.").waitFor();
    await noor.getByText("Answer this").click();
    await noor.getByLabel("Leave it out altogether").check();
    await noor.getByLabel("What do you tell the learner?").fill("You are right, the stem says so.");
    await noor.getByRole("button", { name: "Send the answer" }).click();
    await noor.getByText("No decision waits for you.").waitFor();

    await noor.getByRole("link", { name: "Sam Okafor" }).first().click();
    await noor.getByRole("heading", { level: 1, name: "Sam Okafor" }).waitFor();
    await noor.locator(".mapTile").first().click();
    await noor.getByRole("heading", { name: "The answers behind it" }).waitFor();

    await sam.goto("/decisions");
    await sam.getByText("A person has changed it").first().waitFor();
    await sam.getByText("Mark: ").first().click();
    await sam.getByText("You are right, the stem says so.").waitFor();
  });

  test("tells a learner that the list of learners is not theirs to see", async () => {
    const page = await (await house.signedIn("sam@educator.example.org")).newPage();
    await page.goto("/learners");
    await page.getByText("Your role does not allow this").waitFor();
    expect(await page.getByRole("link", { name: "Learners" }).count()).toBe(0);
  });
});
