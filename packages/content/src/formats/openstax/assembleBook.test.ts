import { expect, test } from "vitest";
import * as records from "../../records.ts";
import type { Pack } from "../../records.ts";
import { assembleBook, importOpenStax } from "./assembleBook.ts";
import { collection, moduleText, modules } from "./fixtures/smallBook.ts";
import { lossReportText } from "./lossReport.ts";
import { type Book, openBook } from "./openBook.ts";
import { readModule } from "./readModule.ts";

const file = "collections/kitchen.collection.xml";
const imported = importOpenStax({ collection: { file, text: collection }, modules });
const pack = imported.pack as Pack;

test("the collection gives title, licence, chapters and modules in order", () => {
  expect(openBook(collection, file)).toEqual({
    problems: [],
    book: {
      title: "Kitchen Physiology",
      slug: "kitchen-physiology",
      uuid: "11111111-2222-3333-4444-555555555555",
      language: "en",
      license: "CC-BY-4.0",
      licenseAddress: "http://creativecommons.org/licenses/by/4.0/",
      chapters: [
        { title: "Heat and Sweat", unit: "Warmth", moduleIds: ["m2", "m3"] },
        { title: "Thirst", unit: "Warmth", moduleIds: ["m4"] },
      ],
      moduleIds: ["m1", "m2", "m3", "m4"],
    },
  });
});

test("every record fits its schema, and every id in the pack is there once", () => {
  expect(imported.problems).toEqual([]);
  records.packRecord.parse(pack.pack);
  for (const item of pack.items) records.item.parse(item);
  for (const reading of pack.readings) records.reading.parse(reading);
  for (const concept of pack.concepts) records.concept.parse(concept);
  const ids = [...pack.items, ...pack.readings, ...pack.concepts, ...pack.sources].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith("openstax-kitchen-physiology/"))).toBe(true);
});

test("chapters and modules become concepts in teaching order, without invented prerequisites", () => {
  expect(
    pack.concepts.map(({ id, name, partOf, position }) => [
      id.split("/")[1],
      name,
      partOf?.split("/")[1] ?? null,
      position,
    ]),
  ).toEqual([
    ["m1", "Preface", null, 0],
    ["chapter-heat-and-sweat", "Heat and Sweat", null, 1],
    ["m2", "Introduction: Heat and Sweat", "chapter-heat-and-sweat", 2],
    ["m3", "How Sweat Cools", "chapter-heat-and-sweat", 3],
    ["chapter-thirst", "Thirst", null, 4],
    ["m4", "Salt", "chapter-thirst", 5],
  ]);
  expect(pack.concepts.every(({ requires }) => requires.length === 0)).toBe(true);
  expect(pack.concepts[3]?.statement).toBe("Say why sweat cools; Name a kind of gland");
});

test("items name concept, reading, licence, authors and where they come from; they are drafts", () => {
  expect(pack.items.find(({ kind }) => kind === "sba")).toMatchObject({
    id: "openstax-kitchen-physiology/m3-fs-1",
    title: null,
    concepts: [{ id: "openstax-kitchen-physiology/m3", weight: 1 }],
    readings: ["openstax-kitchen-physiology/m3-reading"],
    license: "CC-BY-4.0",
    provenance: {
      origin: "imported",
      from: "Kitchen Physiology, How Sweat Cools (m3)",
      authors: ["Ada Ember", "Ben Boil"],
    },
    citations: [{ source: "openstax-kitchen-physiology/book", locator: "How Sweat Cools (m3)" }],
    approval: { status: "draft", by: null },
  });
});

test("a module under a licence of its own keeps it", () => {
  expect(pack.readings.map(({ license }) => license)).toEqual([
    "CC-BY-4.0",
    "CC-BY-4.0",
    "CC-BY-4.0",
    "CC-BY-NC-SA-4.0",
  ]);
  expect(pack.items.at(-1)?.license).toBe("CC-BY-NC-SA-4.0");
});

test("the attribution names title, authors, publisher, licence, address and changes", () => {
  for (const part of [
    "Kitchen Physiology",
    "Ada Ember, Ben Boil",
    "OpenStax",
    "CC-BY-4.0",
    "http://creativecommons.org/licenses/by/4.0/",
    "Changed",
  ]) {
    expect(pack.pack.attribution).toContain(part);
  }
});

test("self-checks stand at the end of their reading", () => {
  const reading = pack.readings.find(({ id }) => id.endsWith("/m3-reading"));
  expect(reading?.blocks.map(({ type }) => type)).toEqual(["text", "text", "text", "selfCheck"]);
  expect(reading?.minutes).toBe(1);
});

test("the same book gives the same pack, in whatever order its modules are read", () => {
  const book = openBook(collection, file).book as Book;
  const backwards = [...modules].reverse().flatMap(([id, text]) => readModule(id, text).module ?? []);
  expect(assembleBook(book, backwards).pack).toEqual(pack);
});

test("exercises and definitions without an id, or with one given twice, get ids of their own", () => {
  const twice =
    '<exercise id="e"><problem><para>Q?</para><list><item>x</item><item>y</item></list></problem><solution><para>A</para></solution></exercise>';
  const text = moduleText("Any", {
    content: twice + twice + twice.replace(' id="e"', ""),
    after: '<glossary><definition id="reading"><term>t</term><meaning>m</meaning></definition></glossary>',
  });
  const { pack: other } = importOpenStax({ collection: { file, text: collection }, modules: new Map([["m3", text]]) });
  expect(other?.items.map(({ id }) => id.split("/")[1])).toEqual(["m3-e", "m3-e-2", "m3-question-3", "m3-reading-2"]);
});

test("the report counts what came and what was lost, and says it in plain words", () => {
  expect(imported.loss).toMatchObject({ modules: 4, items: { sba: 2 }, cards: 1, selfChecks: { "free-response": 1 } });
  expect(imported.loss && lossReportText(imported.loss)).toBe(
    `Imported 4 modules: their texts are readings.
2 sba items with a key.
1 card from glossaries.
1 free-response exercise became self-checks at the end of their reading: read with the answer, not marked.

Left out or changed:
- 1 free-response exercise: the book gives no answer.
- 1 unit heading: chapters stand side by side, without the units around them.
`,
  );
});

test("a broken or missing module is reported, and the import goes on", () => {
  const broken = new Map([...modules, ["m2", "<document>\n<para>"]]);
  broken.delete("m4");
  const { pack: rest, loss, problems } = importOpenStax({ collection: { file, text: collection }, modules: broken });
  expect(problems).toMatchObject([{ file: "modules/m2/index.cnxml", line: 2, rule: "not-well-formed" }]);
  expect(loss?.losses.slice(0, 2)).toMatchObject([
    { module: "m2", what: "module" },
    { module: "m4", what: "module" },
  ]);
  expect(rest?.readings.map(({ title }) => title)).toEqual(["Preface", "How Sweat Cools"]);
});

test.each([
  ["no XML", "nonsense", "not-well-formed"],
  ["a module", moduleText("Any", {}), "not-a-collection"],
])("a collection that is %s is refused", (_, text, rule) => {
  expect(openBook(text, file)).toMatchObject({ book: null, problems: [{ file, rule }] });
});

test("a module id that could leave the book's folder is refused, and one that stands twice is taken once", () => {
  const text = collection
    .replace('document="m1"', 'document="../../etc/passwd"')
    .replace('document="m4"', 'document="m3"');
  const { book, problems } = openBook(text, file);
  expect(book?.moduleIds).toEqual(["m2", "m3"]);
  expect(problems.map(({ rule }) => rule)).toEqual(["bad-module-id", "module-twice"]);
});

test("a book without a known licence is imported with a warning, and no licence is guessed", () => {
  const { book, problems } = openBook(collection.replace("creativecommons.org", "example.org"), file);
  expect(book?.license).toBe("NOASSERTION");
  expect(problems).toMatchObject([{ severity: "warning", rule: "no-license" }]);
});
