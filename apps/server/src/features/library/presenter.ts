import type { Citation, Concept, Item, Reading, Source } from "@osler/content";
import type { PackDetail, ReadingPage } from "@osler/contract";
import { currentMasteryModel } from "@osler/learner";
import { found } from "../../problem.ts";
import type { Services } from "../../services.ts";
import type { Who } from "../attempts/store.ts";
import type { CatalogueItem, CatalogueReading } from "../content/catalogue.ts";
import { addressOf, byWhom } from "../content/citations.ts";
import { glossaryFor } from "./glossary.ts";
import { readingMark, readingsRead } from "./store.ts";
import { contentRecord, currentRecordsOf, type PackRow, sourcesByIds, sourcesOf } from "../content/store.ts";
import { beliefsNow, type Beliefs } from "../progress/presenter.ts";
import { readBeliefs } from "../progress/store.ts";

const unverifiedShown = 200;

export async function presentPacks(services: Services): Promise<PackDetail["pack"][]> {
  await services.catalogue.upTo();
  return services.catalogue.packs.map((pack) => presentPack(services, pack));
}

function presentPack({ catalogue }: Services, { pack_id, record }: PackRow): PackDetail["pack"] {
  const items = [...catalogue.items.values()].filter(({ packId }) => packId === pack_id);
  const readings = [...catalogue.readings.values()].filter(({ packId }) => packId === pack_id);
  const itemsByKind: Record<string, number> = {};
  for (const { kind } of items) itemsByKind[kind] = (itemsByKind[kind] ?? 0) + 1;
  return {
    ...record,
    concepts: catalogue.nodes(pack_id).length,
    items: items.length,
    itemsByKind,
    readings: readings.length,
    itemsApproved: items.filter(({ approved }) => approved).length,
    facts: sum([...items, ...readings], (entry) => entry.facts),
    factsUnverified: sum([...items, ...readings], (entry) => entry.unverified),
  };
}

function sum(
  entries: readonly (CatalogueItem | CatalogueReading)[],
  of: (entry: CatalogueItem | CatalogueReading) => number,
): number {
  return entries.reduce((total, entry) => total + of(entry), 0);
}

export async function presentPackDetail(services: Services, who: Who, packId: string): Promise<PackDetail> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const pack = found(catalogue.packs.find(({ pack_id }) => pack_id === packId));
  const [person, read, concepts, items, readings, sources] = await Promise.all([
    readBeliefs(db, who),
    readingsRead(db, who),
    currentRecordsOf<Concept>(db, packId, "concept"),
    currentRecordsOf<Item>(db, packId, "item"),
    currentRecordsOf<Reading>(db, packId, "reading"),
    sourcesOf(db, packId),
  ]);
  const beliefs = beliefsNow(found(person));
  const citing = [...items, ...readings];
  const counts = timesCited(citing);
  return {
    pack: presentPack(services, pack),
    concepts: concepts
      .sort((a, b) => a.position - b.position)
      .map((concept) => presentConcept(services, concept, beliefs, read)),
    sources: sources.map((source) => ({
      id: source.id,
      ...presentSource(source),
      citedBy: counts.get(source.id) ?? 0,
    })),
    unverified: citing
      .flatMap(({ id, citations }) =>
        citations.flatMap((citation) =>
          "unverified" in citation ? [{ contentId: id, supports: citation.supports }] : [],
        ),
      )
      // What an item rests on may tell its key, so a learner sees the fact only where it was read, not where it is asked.
      .filter(({ contentId }) => catalogue.readings.has(contentId))
      .slice(0, unverifiedShown),
  };
}

function presentConcept(
  services: Services,
  concept: Concept,
  { ability, concepts }: Beliefs,
  read: ReadonlyMap<string, string>,
): PackDetail["concepts"][number] {
  const { catalogue } = services;
  const readings = catalogue.readingsOf(concept.id);
  return {
    id: concept.id,
    name: concept.name,
    statement: concept.statement,
    partOf: concept.partOf,
    requires: concept.requires,
    items: catalogue.itemsOf(concept.id).length,
    readings: readings.map(({ id, title, minutes }) => ({ id, title, minutes, readAt: read.get(id) ?? null })),
    mastery: currentMasteryModel.mastery(ability, concepts[concept.id], services.now()),
  };
}

function timesCited(records: readonly { citations: readonly Citation[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { citations } of records) {
    for (const id of new Set(citations.flatMap((citation) => ("source" in citation ? [citation.source] : []))))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function presentSource(source: Source) {
  return {
    title: source.title,
    by: byWhom(source),
    year: source.year,
    address: addressOf(source),
    readOn: source.readOn,
  };
}

export async function presentReading(services: Services, who: Who, readingId: string): Promise<ReadingPage> {
  const { db, catalogue } = services;
  await catalogue.upTo();
  const entry = found(catalogue.readings.get(readingId));
  const reading = found(await contentRecord<Reading>(db, entry.id, entry.version));
  const sources = await sourcesByIds(db, [
    ...new Set(reading.citations.flatMap((citation) => ("source" in citation ? [citation.source] : []))),
  ]);
  return {
    id: reading.id,
    version: reading.version,
    title: reading.title,
    minutes: reading.minutes,
    level: reading.level,
    license: reading.license,
    attribution: catalogue.packs.find(({ pack_id }) => pack_id === entry.packId)?.record.attribution ?? null,
    jurisdiction: reading.jurisdiction,
    guidelineEdition: reading.guidelineEdition,
    unitSystem: reading.unitSystem,
    audience: reading.audience,
    approval: reading.approval,
    provenance: reading.provenance,
    concepts: reading.concepts.map(({ id }) => ({ id, name: catalogue.conceptName(id) })),
    blocks: reading.blocks,
    facts: reading.citations.map((citation) => {
      const source = "source" in citation ? sources.get(citation.source) : undefined;
      return { citation, source: source === undefined ? null : presentSource(source) };
    }),
    glossary: await glossaryFor(services, reading),
    ...(await readingMark(db, who, readingId)),
    keyPoints: catalogue.items.has(`${readingId}-key-points`) ? `${readingId}-key-points` : null,
    testable: reading.concepts
      .filter(({ id }) => catalogue.itemsOf(id).some(({ evidence }) => evidence === "question"))
      .map(({ id }) => ({ id, name: catalogue.conceptName(id) })),
    next: nextReading(services, entry),
  };
}

/** The reading after this one in teaching order. */
function nextReading({ catalogue }: Services, entry: CatalogueReading): { id: string; title: string } | null {
  const inOrder = [...new Set(catalogue.nodes(entry.packId).flatMap((node) => catalogue.readingsOf(node.id)))];
  const next = inOrder[inOrder.findIndex(({ id }) => id === entry.id) + 1];
  return next === undefined ? null : { id: next.id, title: next.title };
}
