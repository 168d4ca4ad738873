import type { Source } from "@osler/content";
import type { ConceptNode } from "@osler/learner";
import type { Db } from "../../db/database.ts";
import { allPacks, catalogueRevision, type CurrentRow, currentSince, type PackRow, sourcesByIds } from "./store.ts";
import type { ConceptSummary, ItemSummary, ReadingSummary } from "./summaries.ts";

interface Entry {
  id: string;
  version: number;
  hash: string;
  packId: string;
}

export type CatalogueItem = Entry & ItemSummary;
export type CatalogueConcept = Entry & ConceptSummary;
export type CatalogueReading = Entry & ReadingSummary;

const pageSize = 5_000;
const none: readonly never[] = [];

/**
 * What is taught now, in memory: a copy of reference data that never changes once written, so any process may keep one.
 * `upTo` compares revisions and reads only what is newer; nothing here is truth, the database is.
 */
export class Catalogue {
  readonly #db: Db;
  #revision = -1;
  #refreshing: Promise<void> | null = null;
  #packs: PackRow[] = [];
  readonly #items = new Map<string, CatalogueItem>();
  readonly #concepts = new Map<string, CatalogueConcept>();
  readonly #readings = new Map<string, CatalogueReading>();
  #itemsByConcept = new Map<string, CatalogueItem[]>();
  #readingsByConcept = new Map<string, CatalogueReading[]>();
  #sources = new Map<string, Source>();
  #nodes: ConceptNode[] = [];
  #nodesByPack = new Map<string, ConceptNode[]>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Makes sure that the catalogue is at least as new as `revision` (left out: as the database). */
  async upTo(revision?: number): Promise<void> {
    const wanted = revision ?? (await catalogueRevision(this.#db));
    while (this.#revision < wanted) {
      this.#refreshing ??= this.#refresh().finally(() => {
        this.#refreshing = null;
      });
      await this.#refreshing;
    }
  }

  get packs(): readonly PackRow[] {
    return this.#packs;
  }

  get items(): ReadonlyMap<string, CatalogueItem> {
    return this.#items;
  }

  get concepts(): ReadonlyMap<string, CatalogueConcept> {
    return this.#concepts;
  }

  get readings(): ReadonlyMap<string, CatalogueReading> {
    return this.#readings;
  }

  /** The concepts a policy may choose from, in teaching order: all, or those of one pack. */
  nodes(packId: string | null = null): readonly ConceptNode[] {
    return packId === null ? this.#nodes : (this.#nodesByPack.get(packId) ?? none);
  }

  itemsOf(conceptId: string): readonly CatalogueItem[] {
    return this.#itemsByConcept.get(conceptId) ?? none;
  }

  readingsOf(conceptId: string): readonly CatalogueReading[] {
    return this.#readingsByConcept.get(conceptId) ?? none;
  }

  conceptName(id: string): string {
    return this.#concepts.get(id)?.name ?? id;
  }

  packTitle(id: string): string {
    return this.#packs.find((pack) => pack.pack_id === id)?.record.title ?? id;
  }

  /** These sources by id, read once per revision; an id that names none is absent. */
  async sources(ids: readonly string[]): Promise<ReadonlyMap<string, Source>> {
    const known = this.#sources;
    const unread = ids.filter((id) => !known.has(id));
    for (const [id, source] of await sourcesByIds(this.#db, unread)) known.set(id, source);
    return known;
  }

  async #refresh(): Promise<void> {
    const revision = await catalogueRevision(this.#db);
    this.#sources = new Map();
    this.#packs = await allPacks(this.#db);
    for (let after = ""; ; ) {
      const page = await currentSince(this.#db, this.#revision, after, pageSize);
      for (const row of page) this.#take(row);
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) break;
      after = last.content_id;
    }
    this.#index();
    this.#revision = revision;
  }

  #take({ content_id: id, version, hash, pack_id: packId, summary }: CurrentRow): void {
    const entry = { id, version, hash, packId };
    if (summary.type === "item") this.#items.set(id, { ...entry, ...summary });
    else if (summary.type === "concept") this.#concepts.set(id, { ...entry, ...summary });
    else this.#readings.set(id, { ...entry, ...summary });
  }

  #index(): void {
    this.#itemsByConcept = grouped(this.#items.values(), (item) => item.concepts.map(({ id }) => id));
    this.#readingsByConcept = grouped(this.#readings.values(), (reading) => reading.concepts);
    const packOrder = new Map(this.#packs.map((pack, index) => [pack.pack_id, index]));
    const inOrder = [...this.#concepts.values()].sort(
      (a, b) =>
        (packOrder.get(a.packId) ?? 0) - (packOrder.get(b.packId) ?? 0) ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    );
    this.#nodes = inOrder.map((concept, position) => ({
      id: concept.id,
      requires: concept.requires,
      position,
      items: this.itemsOf(concept.id).filter((item) => item.evidence === "question").length,
    }));
    this.#nodesByPack = grouped(this.#nodes, (node) => [this.#concepts.get(node.id)?.packId ?? ""]);
  }
}

function grouped<T>(things: Iterable<T>, keysOf: (thing: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [thing]);
      else group.push(thing);
    }
  }
  return groups;
}
