import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, expect, test } from "vitest";
import rules from "../.dependency-cruiser.mjs";

// One fault per rule: a file, and what it must not import.
const faults = {
  "arrows-of-std": ["packages/std/src/a.ts", "../../content/src/index.ts"],
  "arrows-of-content": ["packages/content/src/a.ts", "../../learner/src/index.ts"],
  "arrows-of-learner": ["packages/learner/src/a.ts", "../../content/src/index.ts"],
  "arrows-of-physiology": ["packages/physiology/src/a.ts", "../../patient/src/index.ts"],
  "arrows-of-procedure": ["packages/procedure/src/a.ts", "../../content/src/index.ts"],
  "arrows-of-fairness": ["packages/fairness/src/a.ts", "../../learner/src/index.ts"],
  "arrows-of-patient": ["packages/patient/src/a.ts", "../../content/src/index.ts"],
  "arrows-of-generation": ["packages/generation/src/a.ts", "../../learner/src/index.ts"],
  "packages-know-no-app": ["packages/contract/src/a.ts", "../../../apps/server/src/app.ts"],
  "packages-touch-nothing": ["packages/content/src/b.ts", "node:fs"],
  "apps-stay-apart": ["apps/web/src/a.tsx", "../../server/src/app.ts"],
  "journeys-use-the-front-door": ["e2e/a.test.ts", "../apps/server/src/app.ts"],
  "benchmarks-measure-from-outside": ["bench/a.ts", "../apps/server/src/app.ts"],
  "no-reaching-past-the-index": ["apps/cli/src/a.ts", "../../../packages/content/src/inner.ts"],
  "only-web-draws": ["apps/server/src/a.ts", "react"],
  "only-stores-speak-sql": ["apps/server/src/features/accounts/routes.ts", "kysely"],
  "embedded-database-stays-embedded": ["apps/server/src/b.ts", "./db/embedded/client.ts"],
  "tests-are-not-building-material": ["apps/server/src/c.ts", "./app.test.ts"],
  "no-rings": ["apps/server/src/d.ts", "./e.ts"],
};

const innocent = [
  "packages/std/src/index.ts",
  "packages/content/src/index.ts",
  "packages/content/src/inner.ts",
  "packages/learner/src/index.ts",
  "packages/patient/src/index.ts",
  "apps/server/src/app.ts",
  "apps/server/src/app.test.ts",
  "apps/server/src/db/embedded/client.ts",
];

// Allowed, and close to what is not.
const allowed = {
  "packages/content/src/words.ts": "../../std/src/index.ts",
  "packages/content/src/frozen.test.ts": "node:fs",
  "apps/server/src/features/accounts/store.ts": "kysely",
  "apps/web/src/page.tsx": "react",
  "apps/cli/src/read.ts": "../../../packages/content/src/index.ts",
};

let house;
let violations;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), "osler-arrows-"));
  for (const file of innocent) put(file, "export const one = 1;\n");
  for (const [file, imported] of Object.entries(allowed))
    put(file, `import type { one } from "${imported}";\nexport type One = typeof one;\n`);
  for (const [file, imported] of Object.values(faults))
    put(file, `import { one } from "${imported}";\nexport const two = one;\n`);
  put(
    "apps/cli/src/using.ts",
    'export async function read() {\n  await using one = await import("../../server/src/app.ts");\n  return one;\n}\n',
  );
  put("apps/server/src/e.ts", 'import { two } from "./d.ts";\nexport const one = two;\n');
  const found = await cruise(["packages", "apps", "bench", "e2e"], {
    ...rules.options,
    ruleSet: rules,
    validate: true,
    baseDir: house,
  });
  violations = found.output.summary.violations;
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test("every rule has a planted fault", () => {
  expect(Object.keys(faults).sort()).toEqual(rules.forbidden.map((rule) => rule.name).sort());
});

test("every rule says what breaking it would mean", () => {
  for (const rule of rules.forbidden) expect(rule.comment?.length, rule.name).toBeGreaterThan(40);
});

test.for(Object.entries(faults))("%s refuses its fault, even as an import of types", ([rule, [file]]) => {
  expect(violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name)).toContain(
    rule,
  );
});

test("an import within a `using` declaration is seen", () => {
  expect(
    violations
      .filter((violation) => violation.from === "apps/cli/src/using.ts")
      .map((violation) => violation.rule.name),
  ).toContain("apps-stay-apart");
});

test("what the arrows allow is let through", () => {
  expect(violations.filter((violation) => violation.from in allowed)).toEqual([]);
});

function put(file, text) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
