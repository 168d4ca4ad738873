import { describe, expect, test } from "vitest";
import type { Item } from "../../records.ts";
import { packYaml, sourcesYaml, whole, withFile } from "./demoPack.ts";
import { readPack } from "./index.ts";

describe("a pack that follows the format", () => {
  const { pack, problems, places } = readPack(whole);

  test("is read without problems", () => {
    expect(problems).toEqual([]);
    expect(pack?.pack).toMatchObject({
      id: "demo",
      version: "1.2.0",
      jurisdiction: "UK",
      unitSystem: "none",
      guidelineEdition: null,
    });
  });

  test("gives an item its own words, its key by letter and nothing of the key in its body", () => {
    const read = pack?.items[0] as Item;
    expect(read).toMatchObject({
      id: "demo/first-step",
      version: 1,
      kind: "sba",
      hint: "Which one acts on the heart?",
      explanation: "Protect the heart first.\n\nThen shift potassium.",
      citations: [
        { source: "demo/guide", locator: "section 8", supports: "Calcium comes first" },
        { unverified: true, supports: "Another fact" },
      ],
      provenance: { origin: "authored", from: null, authors: ["Ann Author"] },
    });
    const { stem, options } = read.body as { stem: string; options: { id: string; text: string }[] };
    const key = read.answerKey as { correct: string; feedback: Record<string, string> };
    expect(stem).toBe("A man is weak. What is given **first**?");
    expect(options.map((option) => option.id)).toEqual(["a", "b", "c"]);
    expect(options.find((option) => option.id === key.correct)?.text).toBe("Intravenous calcium");
    expect(key.feedback[key.correct]).toBe("It steadies the heart.\nIt does not lower potassium.");
    expect(Object.keys(key.feedback)).toHaveLength(2);
  });

  test("shares an item among its concepts by weights that sum to 1", () => {
    expect(pack?.items[0]?.concepts).toEqual([
      { id: "demo/potassium", weight: 0.8 },
      { id: "demo/ecg", weight: 0.2 },
    ]);
  });

  test("lets the pack say what an item leaves out, and the item say otherwise", () => {
    expect(pack?.items[0]).toMatchObject({
      jurisdiction: "UK",
      license: "CC-BY-4.0",
      guidelineEdition: "A guide 2023",
      unitSystem: "si",
      audience: { professions: ["nursing"], level: "student" },
    });
  });

  test("cuts a reading at its self-checks and leaves other quotations in the text", () => {
    expect(pack?.readings[0]?.blocks).toEqual([
      { type: "text", markdown: "# Why it kills\nThe heart stops." },
      { type: "check", item: "demo/first-step" },
      { type: "text", markdown: "## Key points\n- One\n\n> [!note] Only a quotation" },
    ]);
  });

  test("leads from an item to the reading that checks it", () => {
    expect(pack?.items[0]?.readings).toEqual(["demo/primer"]);
  });

  test("orders concepts as they appear, and names a nameless one by its statement", () => {
    expect(pack?.concepts.map(({ id, name, position }) => [id, name, position])).toEqual([
      ["demo/ecg", "Reads an ECG", 0],
      ["demo/potassium", "Potassium", 1],
    ]);
  });

  test("keeps dates as text", () => {
    expect(pack?.sources[0]?.readOn).toBe("2026-11-24");
  });

  test("tells where each record and each of its fields was written", () => {
    expect(places.get("demo/first-step")).toMatchObject({
      file: "items/first-step.md",
      line: 3,
      fields: { "sources.1": 18, body: 20, hint: 29 },
    });
    expect(places.get("demo/potassium")).toMatchObject({ file: "concepts/all.yaml", line: 8 });
  });

  test("reads the same with Windows line ends, a byte order mark and its files in another order", () => {
    const windows = whole
      .toReversed()
      .map(({ path, text }) => ({ path, text: `\uFEFF${text.replaceAll("\n", "\r\n")}` }));
    expect(readPack(windows)).toEqual(readPack(whole));
  });

  test("reads concept files in the order pack.yaml lists them, and several sources files", () => {
    const first =
      "osler: concepts/1\nid: demo/z\ntitle: Z\nitems:\n  - {id: demo/z-first, statement: Zed, kind: skill}\n";
    const files = [
      ...withFile("pack.yaml", `${packYaml}concepts: [concepts/zed.yaml]\n`),
      { path: "concepts/zed.yaml", text: first },
      { path: "sources-more.yaml", text: sourcesYaml.replace("demo/guide", "demo/more") },
    ];
    const more = readPack(files);
    expect(more.problems).toEqual([]);
    expect(more.pack?.concepts.map((one) => one.id)).toEqual(["demo/z-first", "demo/ecg", "demo/potassium"]);
    expect(more.pack?.sources.map((one) => one.id)).toEqual(["demo/more", "demo/guide"]);
  });
});
