import { buildWeb } from "../scripts/webBuild.mjs";
import { type Benchmark, CannotMeasure, type Figure, type Measured, type Options } from "./benchmark.ts";
import { Chromium } from "./browser/chromium.ts";
import { findingsOn, plantNamelessButton } from "./browser/findings.ts";
import { firstLoadKb } from "./browser/firstLoad.ts";
import { judge, type Preset, presets, type Scores } from "./browser/lighthouse.ts";
import { open, type Visit, visits } from "./browser/pages.ts";
import { Learner } from "./load/learner.ts";
import { median, rounded } from "./percentile.ts";
import { signIn } from "./browser/signIn.ts";
import { Osler } from "./server/osler.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const email = "ada@web.example.org";
const password = "a long enough password for a benchmark";
const runs = 5;
const answersBefore = 30;
/** The pages that Lighthouse judges; Practise as Today begins it. */
const judged = { Today: "/", Practise: "/practise" } as const;
const best = { atLeast: 95 } as const;

interface House {
  readonly address: string;
  readonly chromium: Chromium;
}

/** How heavy the pages are, how fast they stand, and who can use them. */
export const web: Benchmark = {
  name: "web",
  describes:
    "Script of first load, Lighthouse on Today and Practise (desktop and mobile), axe over all pages in both themes",
  targets: {
    firstLoadKb: { atMost: 200 },
    ...Object.fromEntries(
      Object.keys(judged).flatMap((page) => [
        [`desktopPerformance${page}`, best],
        [`desktopAccessibility${page}`, best],
        [`desktopBestPractices${page}`, best],
        [`mobilePerformance${page}`, { atLeast: 80 }],
      ]),
    ),
    axeFindings: { exactly: 0 },
  },
  plants: ["axe"],
  run,
};

async function run(options: Options): Promise<Measured> {
  const { small, progress } = options;
  await buildWeb().catch((error: Error) => {
    throw new CannotMeasure(error.message);
  });
  using folder = temporaryFolder();
  await using server = await Osler.start({ dataFolder: folder.path });
  await using chromium = await Chromium.start();
  const house: House = { address: server.address, chromium };
  await settleIn(server, small ? 0 : answersBefore);
  const seen = small ? visits.slice(0, 1) : visits;
  const weights = await weighed(house, seen, progress);
  const findings = await found(house, seen, options);
  return {
    figures: {
      firstLoadKb: rounded(Math.max(...weights), 1),
      ...(await judgements(house, small, progress)),
      axeFindings: findings.length,
    },
    data: small
      ? "Small: Today alone, of somebody new, without Lighthouse; judged only on what it measures."
      : `${seen.length} pages of a learner with ${answersBefore} answers on the library of this checkout; the median of ${runs} runs of Lighthouse.`,
  };
}

/** Somebody who may see every page and has practised a little. */
async function settleIn(server: Osler, answers: number): Promise<void> {
  const roles = ["learner", "educator", "administrator"];
  await server.ask("POST", "/users", { email, name: "Ada Marsh", roles, password });
  const learner = new Learner(server.address, email);
  await learner.signIn(email, password);
  for (let given = 0; given < answers; given += 1) await learner.answer();
  await learner.leave();
}

async function weighed(
  { address, chromium }: House,
  seen: readonly Visit[],
  progress: Options["progress"],
): Promise<number[]> {
  const weights: number[] = [];
  for (const visit of seen) {
    const context = await chromium.browser.newContext({ serviceWorkers: "block" });
    if (!visit.signedOut) await signIn(context, address, { email, password });
    const kb = await firstLoadKb(context, address, visit);
    progress(`${visit.name}: ${rounded(kb, 1)} kB of script`);
    weights.push(kb);
    await context.close();
  }
  return weights;
}

async function found(
  { address, chromium }: House,
  seen: readonly Visit[],
  { plant, progress }: Options,
): Promise<string[]> {
  const findings: string[] = [];
  for (const visit of seen) {
    const context = await chromium.browser.newContext({ serviceWorkers: "block" });
    if (!visit.signedOut) await signIn(context, address, { email, password });
    const page = await open(context, address, visit);
    if (plant === "axe" && visit === seen[0]) await plantNamelessButton(page);
    findings.push(...(await findingsOn(page, visit.name)));
    await context.close();
  }
  for (const finding of findings) progress(finding);
  return findings;
}

/** By figure; null for every figure of a small run. */
async function judgements(
  house: House,
  small: boolean,
  progress: Options["progress"],
): Promise<Record<string, Figure>> {
  const figures: Record<string, Figure> = {};
  const window = house.chromium.browser.contexts()[0];
  if (!small && window) await signIn(window, house.address, { email, password });
  for (const preset of presets) {
    for (const [name, path] of Object.entries(judged)) {
      const scores = small ? [] : await repeated(house, path, preset);
      const middle = (of: keyof Scores) => (scores.length === 0 ? null : median(scores.map((score) => score[of])));
      figures[`${preset}Performance${name}`] = middle("performance");
      figures[`${preset}Accessibility${name}`] = middle("accessibility");
      figures[`${preset}BestPractices${name}`] = middle("bestPractices");
      if (!small)
        progress(`${name}, ${preset}: performance ${scores.map(({ performance }) => performance).join(", ")}`);
    }
  }
  return figures;
}

async function repeated({ address, chromium }: House, path: string, preset: Preset): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (let time = 0; time < runs; time += 1) scores.push(await judge(`${address}${path}`, chromium.port, preset));
  return scores;
}
