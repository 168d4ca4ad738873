import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whole, withFile } from "./demoPack.ts";
import { readPack } from "./index.ts";

describe("no input ends in a crash", () => {
  const head = "---\nosler: item/1\nid: demo/one\nkind: sba\nconcepts: [demo/ecg]\n---\n";
  const bomb = [
    "a: &a [x, x]",
    ..."bcdefgh".split("").map((name, i) => `${name}: &${name} [*${"abcdefg"[i]}, *${"abcdefg"[i]}]`),
  ].join("\n");
  test.each<[string, string, string, number]>([
    ["a file larger than 1 MB", "x".repeat(1_000_001), "too-large", 1],
    ["a NUL character", `${head}One\nT\0wo`, "not-text", 8],
    ["a character that was no UTF-8", `${head}One\uFFFD`, "not-utf8", 7],
    ["values that refer to one another to blow up", `---\n${bomb}\n---\n`, "yaml", 3],
    ["brackets without end in the fields", `---\na: ${"[".repeat(5000)}\n---\n`, "too-deep", 2],
    ["lists within lists without end", `${head}${"- ".repeat(400)}x`, "too-deep", 7],
    ["a flood of emphasis", `${head}${"**a*b_c__".repeat(2000)}`, "too-many-marks", 7],
    ["a flood of list entries", `${head}${"- [x] a\n".repeat(2000)}`, "too-many-entries", 507],
    ["a field named __proto__", head.replace("kind: sba", "kind: sba\n__proto__: {kind: card}"), "unknown-field", 5],
    ["a kind every object has", "---\nkind: constructor\n---\n", "unknown-kind", 2],
    ["fields that are no fields", "---\n- a\n---\n", "wrong-type", 1],
    ["an empty file", "", "no-front-matter", 1],
  ])("%s", (_, text, rule, line) => {
    const { problems } = readPack(withFile("items/one.md", text));
    expect(problems[0]).toMatchObject({ severity: "error", file: "items/one.md", rule, line });
    expect({}).not.toHaveProperty("kind");
  });

  test("a file with a thousand mistakes is told fifty", () => {
    const text = head.replace(
      "kind: sba",
      `kind: sba\n${Array.from({ length: 1000 }, (_, i) => `x${i}: 1`).join("\n")}`,
    );
    expect(readPack(withFile("items/one.md", text)).problems.length).toBeLessThanOrEqual(51);
  });

  test("any text in any file yields problems whose file and line exist", () => {
    const path = fc.constantFrom(
      "pack.yaml",
      "concepts/all.yaml",
      "sources.yaml",
      "items/first-step.md",
      "readings/primer.md",
      "osler.lock.json",
    );
    const scrap = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("---\n", "- [x] ", "## ", "> ", ": ", "id: ", "\t", "[", "{", "*a", "&a ", "!!x ", "\r\n"),
    );
    const spoiled = fc.tuple(path, fc.array(scrap), fc.nat(), fc.nat()).map(([name, scraps, at, cut]) => {
      const text = whole.find((file) => file.path === name)?.text ?? "";
      const start = at % (text.length + 1);
      return { path: name, text: text.slice(0, start) + scraps.join("") + text.slice(start + (cut % 40)) };
    });
    fc.assert(
      fc.property(spoiled, (file) => {
        const files = withFile(file.path, file.text);
        for (const problem of readPack(files).problems) {
          const lines = files.find((one) => one.path === problem.file)?.text.split(/\r\n|\r|\n/).length ?? 1;
          expect(problem.line, JSON.stringify(problem)).toBeGreaterThanOrEqual(1);
          expect(problem.line, JSON.stringify(problem)).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});
