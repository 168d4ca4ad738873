import { beforeAll, describe, expect, test } from "vitest";
import { house } from "../house.ts";

const pack = "acute-care-foundations";
const reading = `/read/${pack}/oxygen-and-blood-gases`;

describe("reading and finding", () => {
  const email = "sam@readandfind.example.org";
  beforeAll(() => house.addUser({ organisation: "readAndFind", email, name: "Sam Okafor", roles: ["learner"] }));

  test("finds a reading with the keyboard alone, and finds it again among what was opened last", async () => {
    const page = await (await house.signedIn(email)).newPage();
    await page.goto("/progress");
    await page.locator(".mapTile").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("oxygen and");
    const found = page.getByRole("option", { name: "Oxygen and the arterial blood gas" });
    await found.waitFor();
    for (let step = 0; step < 12 && (await found.getAttribute("aria-selected")) !== "true"; step += 1) {
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${reading}`);

    await page.keyboard.press("Control+k");
    await page.getByRole("group", { name: "Recent" }).getByRole("option").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("explains a word, keeps a note through a lost connection, and marks as read what the library then shows", async () => {
    const context = await house.signedIn(email);
    const page = await context.newPage();
    await page.goto(reading);
    await page.locator(".glossaryTerm").first().focus();
    await page.locator(".glossaryMeaning").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".glossaryMeaning").waitFor({ state: "detached" });

    const note = page.getByLabel("Your note");
    await note.fill("Target first, device second.");
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await context.setOffline(true);
    await note.fill("Written in the lift.");
    await page.getByText("Kept on this device").waitFor();
    await context.setOffline(false);
    await page.getByText(/^Saved \d\d:\d\d$/).waitFor();
    await page.reload();
    expect(await note.inputValue()).toBe("Written in the lift.");

    await page.getByRole("button", { name: "Mark as read" }).click();
    await page.getByText(/^Read on/).waitFor();
    await page.goto(`/library/${pack}`);
    await page.locator(".readMark").first().waitFor();
  });

  test("walks the map of concepts with the arrow keys, and opens one", async () => {
    const page = await (await house.signedIn(email)).newPage();
    await page.goto("/progress");
    await page.locator(".mapTile[tabindex='0']").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".mapTile[data-standing='self']").count()).toBe(1);
    expect(await page.locator(".mapLines [data-lit='true']").count()).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The answers behind it" }).waitFor();
  });
});
