import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "./install.mjs";

// One fault per rule that the architecture leans on, in the place where it must be refused.
const faults = [
  ["a clock in a package", "packages/learner/src/clock.ts", "export const at = Date.now();", "time-and-chance"],
  [
    "the present as a date in a package",
    "packages/learner/src/today.ts",
    "export const at = new Date();",
    "time-and-chance",
  ],
  ["dice in a package", "packages/content/src/dice.ts", "export const chance = Math.random();", "time-and-chance"],
  [
    "words in the web app outside the catalogue",
    "apps/web/src/Words.tsx",
    "export const Words = () => <p>Hello</p>;",
    "jsx-no-literals",
  ],
  [
    "words in a label outside the catalogue",
    "apps/web/src/Label.tsx",
    'export const Label = () => <b aria-label="Close" />;',
    "jsx-no-literals",
  ],
  [
    "a picture without words",
    "apps/web/src/Picture.tsx",
    'export const Picture = () => <img src="a.png" />;',
    "alt-text",
  ],
  [
    "a hook behind a condition",
    "apps/web/src/Hook.tsx",
    'import { useState } from "react";\nexport function Hook({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}',
    "rules-of-hooks",
  ],
  [
    "a promise nobody waits for",
    "apps/server/src/promise.ts",
    "const save = async () => 1;\nexport function saveAll() {\n  save();\n}",
    "no-floating-promises",
  ],
];

const allowed = [
  ["a given instant in a package", "packages/learner/src/given.ts", "export const at = (ms: number) => new Date(ms);"],
  ["a clock in the server", "apps/server/src/clock.ts", "export const at = Date.now();"],
  [
    "a message in the web app",
    "apps/web/src/Message.tsx",
    'export const Message = ({ t }: { t: (key: string) => string }) => <p className="a">{t("nav.today")}</p>;',
  ],
];

let house;
let said;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "osler-lint-"));
  for (const part of [".oxlintrc.json", "scripts/lint"])
    cpSync(join(repository, part), join(house, part), { recursive: true });
  put(
    "tsconfig.json",
    '{ "compilerOptions": { "strict": true, "jsx": "react-jsx", "module": "ESNext", "moduleResolution": "Bundler", "types": [] } }',
  );
  for (const [, file, text] of [...faults, ...allowed]) put(file, `${text}\n`);
  const oxlint = join(repository, "node_modules", "oxlint", "bin", "oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--type-aware", "-f", "json"], {
    cwd: house,
    encoding: "utf8",
  });
  said = JSON.parse(stdout).diagnostics;
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test.for(faults)("refuses %s", ([, file, , rule]) => {
  expect(
    codes(file).some((code) => code.includes(rule)),
    codes(file).join(),
  ).toBe(true);
});

test.for(allowed)("lets %s through", ([, file]) => {
  expect(codes(file)).toEqual([]);
});

function codes(file) {
  return said.filter((diagnostic) => diagnostic.filename === file).map((diagnostic) => diagnostic.code);
}

function put(file, text) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}
