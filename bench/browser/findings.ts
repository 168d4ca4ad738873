import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const themes = ["light", "dark"] as const;

/** What axe finds on a page in either theme, one sentence for each element. */
export async function findingsOn(page: Page, name: string): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // Colours change gradually; what stays is judged.
    await page.evaluate("Promise.allSettled(document.getAnimations().map((animation) => animation.finished))");
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze();
    for (const { id, nodes } of violations)
      for (const { target } of nodes) findings.push(`${name}, ${colorScheme}: ${id} at ${target.join(" ")}`);
  }
  return findings;
}

/** A button that says nothing to who cannot see it. */
export async function plantNamelessButton(page: Page): Promise<void> {
  await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
}
