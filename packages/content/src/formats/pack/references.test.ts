import { describe, expect, test } from "vitest";
import { conceptsYaml, sba, sourcesYaml, whole, withFile } from "./demoPack.ts";
import { readPack } from "./index.ts";

describe("ids lead somewhere, and to one thing", () => {
  test("an id that does not exist is named, with the nearest that does", () => {
    const files = withFile("items/first-step.md", sba.replace("[demo/potassium,", "[demo/potasium,"));
    expect(readPack(files).problems).toMatchObject([
      {
        rule: "dangling-id",
        file: "items/first-step.md",
        line: 6,
        message: "This pack has no concept `demo/potasium`.",
        suggestion: "Did you mean `demo/potassium`?",
      },
    ]);
  });

  test("an id of another sort of record is told apart", () => {
    const files = withFile("items/first-step.md", sba.replace("source: demo/guide", "source: demo/ecg"));
    expect(readPack(files).problems).toMatchObject([
      { rule: "dangling-id", line: 15, message: "`demo/ecg` is a concept, but a source belongs here." },
    ]);
  });

  test("nobody is blamed for naming an item whose own file is broken", () => {
    const files = withFile("items/first-step.md", sba.replace("bloom: apply", "bloom: aply"));
    expect(readPack(files).problems.map((problem) => problem.rule)).toEqual(["unknown-value"]);
  });

  test("an id used twice is refused, naming both places", () => {
    const files = [...whole, { path: "items/other.md", text: sba }];
    expect(readPack(files).problems).toContainEqual(
      expect.objectContaining({
        rule: "duplicate-id",
        file: "items/other.md",
        line: 3,
        message: "`demo/first-step` is already the id at items/first-step.md, line 3.",
      }),
    );
    expect(readPack(files).pack?.items.map(({ id }) => id)).toEqual(["demo/first-step", "demo/primer-key-points"]);
  });

  test("prerequisites that run in a circle are refused, naming each place", () => {
    const files = withFile(
      "concepts/all.yaml",
      conceptsYaml.replace("    kind: skill", "    kind: skill\n    requires: [demo/potassium]"),
    );
    expect(readPack(files).problems).toMatchObject([
      {
        rule: "prerequisite-cycle",
        line: 8,
        message:
          "These prerequisites run in a circle: `demo/ecg` requires `demo/potassium` requires `demo/ecg` (concepts/all.yaml, line 9).",
      },
    ]);
  });

  test("a chain of prerequisites a thousand long is no circle and no trouble", () => {
    const chain = Array.from(
      { length: 1500 },
      (_, i) => `  - {id: demo/c${i}, statement: S, kind: skill${i === 0 ? "" : `, requires: [demo/c${i - 1}]`}}`,
    );
    const text = `osler: concepts/1\nid: demo/chain\ntitle: Chain\nitems:\n${chain.toReversed().join("\n")}\n`;
    expect(readPack([...whole, { path: "concepts/chain.yaml", text }]).problems).toEqual([]);
  }, 30_000);

  test("an id of another pack is refused; one unlike its file's name is pointed out", () => {
    const files = [...withFile("items/first-step.md", null), { path: "items/step.md", text: sba }];
    expect(readPack(files).problems).toMatchObject([
      { severity: "warning", rule: "id-is-not-file-name", file: "items/step.md" },
    ]);
    const foreign = withFile("sources.yaml", `${sourcesYaml}  - {id: other/book, title: B, readOn: null}\n`);
    expect(readPack(foreign).problems).toMatchObject([{ severity: "error", rule: "id-of-another-pack", line: 9 }]);
  });
});
