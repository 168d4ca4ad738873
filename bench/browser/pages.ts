import type { BrowserContext, Page } from "playwright-core";

/** One page of the web app as somebody meets it. */
export interface Visit {
  readonly name: string;
  readonly path: string;
  /** Without a session: what is seen before signing in. */
  readonly signedOut?: true;
  /** Brings the page into the state that is meant, once it stands. */
  readonly once?: (page: Page) => Promise<void>;
}

const pack = "acute-care-foundations";
const question = `/practise?item=${pack}/abcde-snoring-airway`;

/** Every page, Today first. */
export const visits: readonly Visit[] = [
  { name: "Today", path: "/" },
  { name: "Practise", path: question, once: (page) => page.locator(".option").first().waitFor() },
  { name: "Feedback", path: question, once: answered },
  { name: "Placement", path: "/practise?mode=diagnostic" },
  { name: "Library", path: "/library" },
  { name: "Pack", path: `/library/${pack}` },
  { name: "Reading", path: `/read/${pack}/abcde-first-minutes` },
  { name: "Progress", path: "/progress" },
  { name: "Concept", path: `/progress/${pack}/abcde-assessment` },
  { name: "Decisions", path: "/decisions" },
  { name: "Cohort", path: "/learners" },
  { name: "Settings", path: "/settings" },
  { name: "Palette", path: "/", once: palette },
  { name: "Nowhere", path: "/nowhere" },
  { name: "About", path: "/about", signedOut: true },
  { name: "Sign in", path: "/sign-in", signedOut: true },
];

async function answered(page: Page): Promise<void> {
  await page.locator(".option").first().click();
  await page.getByRole("button", { name: "Sure", exact: true }).click();
  await page.locator(".feedback").waitFor();
}

async function palette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
}

/** Opens a page and waits until everything it asks for has come. */
export async function open(context: BrowserContext, address: string, { path, once }: Visit): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}${path}`, { waitUntil: "networkidle" });
  await page.locator(".skeletonHold, .skeleton").first().waitFor({ state: "detached" });
  await page.getByRole("heading").first().waitFor();
  await once?.(page);
  return page;
}
