import { randomBytes } from "node:crypto";
import { type Draft, type Reading, seal } from "@osler/content";
import type { Osler } from "../server/osler.ts";
import { conceptId, pack, validity } from "./bank.ts";

const readingBytes = 40_000;
const readingsPerBatch = 100;
const readings = 500;

/** Bytes of content in one batch. */
export const batchBytes = readingBytes * readingsPerBatch;

/**
 * Sends one batch of long readings, as an import does. Their text is random, so the database cannot pack it; `round`
 * goes over the same readings again, so that each round writes new versions of them.
 */
export async function writeReadings(server: Osler, round: number): Promise<void> {
  const from = (round * readingsPerBatch) % readings;
  const batch = Array.from({ length: readingsPerBatch }, (_, offset) => readingAt(from + offset));
  await server.ask("POST", "/content", { pack, sources: [], concepts: [], items: [], readings: batch });
}

function readingAt(index: number): Reading {
  return seal<Draft<Reading>>({
    id: `${pack.id}/reading-${index}`,
    type: "reading",
    title: `Reading ${index}`,
    concepts: [{ id: conceptId(0), weight: 1 }],
    level: "core",
    minutes: 30,
    license: "CC0-1.0",
    ...validity,
    provenance: { origin: "authored", from: null, authors: [] },
    citations: [],
    blocks: [{ type: "text", markdown: randomBytes((readingBytes * 3) / 4).toString("base64") }],
  });
}
