import { expect, test } from "vitest";
import { reading as primer, whole, withFile } from "./demoPack.ts";
import { readPack } from "./index.ts";

const cardOf = (files: typeof whole) => readPack(files).pack?.items.find(({ id }) => id === "demo/primer-key-points");

test("the key points of a reading become a card that brings them back", () => {
  const reading = readPack(whole).pack?.readings[0];
  const card = cardOf(whole);
  expect(card).toMatchObject({ kind: "card", readings: ["demo/primer"], concepts: reading?.concepts });
  expect(JSON.stringify(card?.body)).toContain("key points");
  expect(card?.body).toMatchObject({ back: expect.not.stringMatching(/^#/m) });
});

test("a reading without key points has no card", () => {
  expect(cardOf(withFile("readings/primer.md", primer.replace(/## Key points/i, "## Summary")))).toBeUndefined();
});
