import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig, settingsTable, WrongSetting } from "./config.ts";

test("starts with no settings at all, on this machine only", () => {
  expect(readConfig({})).toMatchObject({ host: "127.0.0.1", port: 4180, databaseUrl: null, fsync: true });
});

test.each([
  ["OSLER_PORT", "eighty"],
  ["OSLER_PORT", "70000"],
  ["OSLER_PUBLIC_URL", "osler.example.org"],
  ["OSLER_LOG_LEVEL", "loud"],
  ["OSLER_TRUST_PROXY", "yes"],
  ["OSLER_FSYNC", "maybe"],
  ["OSLER_SESSION_DAYS", "0"],
  ["DATABASE_URL", "mysql://localhost/osler"],
])("refuses %s=%s with a sentence that names it", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(WrongSetting);
  expect(() => readConfig({ [name]: value })).toThrow(`${name} is "${value}", which does not work`);
});

test("refuses a misspelt setting instead of ignoring it", () => {
  expect(() => readConfig({ OSLER_PROT: "80" })).toThrow("OSLER_PROT is not a setting of Osler");
});

test("the documented table names every setting, and nothing else", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../../docs/guides/settings.md"), "utf8");
  const documented = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(documented.sort()).toEqual(
    settingsTable()
      .map(({ name }) => name)
      .sort(),
  );
});
