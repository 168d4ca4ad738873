import { CannotMeasure } from "../benchmark.ts";

export const presets = ["desktop", "mobile"] as const;
export type Preset = (typeof presets)[number];

/** Of 100. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
}

/**
 * One run of Lighthouse on a page, in the browser at a debugging port; cookies set there before stay.
 * @throws CannotMeasure when Lighthouse could not judge the page.
 */
export async function judge(url: string, port: number, preset: Preset): Promise<Scores> {
  const { default: lighthouse, desktopConfig } = await import("lighthouse");
  const flags = {
    port,
    logLevel: "error" as const,
    onlyCategories: ["performance", "accessibility", "best-practices"],
  };
  const result = await lighthouse(url, flags, preset === "desktop" ? desktopConfig : undefined);
  const { categories, runtimeError, finalDisplayedUrl } = result?.lhr ?? {};
  if (runtimeError !== undefined || finalDisplayedUrl?.includes("/sign-in"))
    throw new CannotMeasure(`Lighthouse could not judge ${url}: ${runtimeError?.message ?? "it was signed out"}`);
  const score = (name: string) => Math.round((categories?.[name]?.score ?? Number.NaN) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
  };
}
