import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./install.mjs";

const { packages } = JSON.parse(readFileSync(join(repository, "package-lock.json"), "utf8"));

// npm leaves out what it could not fetch for other systems when it writes the file, and then refuses to install from it.
test("names the parts of every package for every system, not only for the one that wrote it", () => {
  const wanted = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ path, name })),
  );
  const missing = wanted.filter(
    ({ path, name }) =>
      packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
  );
  expect(missing).toEqual([]);
});

test("pins every dependency of ours to one version", () => {
  const ours = Object.entries(packages).filter(([path]) => !path.includes("node_modules"));
  const asked = ours.flatMap(([, entry]) => Object.entries({ ...entry.dependencies, ...entry.devDependencies }));
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
