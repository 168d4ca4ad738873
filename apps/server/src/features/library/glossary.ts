import type { Item, Reading } from "@osler/content";
import type { ReadingPage } from "@osler/contract";
import type { Services } from "../../services.ts";
import type { CatalogueItem } from "../content/catalogue.ts";
import { currentRecords } from "../content/store.ts";

const termAtMost = 48;
const cardsAtMost = 200;

/**
 * Words of a reading that can be explained: the other concepts of its pack by name, and its own cards that define a
 * term. Only those that the text holds.
 */
export async function glossaryFor(services: Services, reading: Reading): Promise<ReadingPage["glossary"]> {
  const text = textOf(reading).toLowerCase();
  const own = new Set(reading.concepts.map(({ id }) => id));
  const packId = reading.id.slice(0, reading.id.indexOf("/"));
  const concepts = [...services.catalogue.concepts.values()]
    .filter((concept) => concept.packId === packId && !own.has(concept.id))
    .map(({ id, name, statement }) => ({ term: name, meaning: statement, conceptId: id }));
  const terms = [...concepts, ...(await definedByCards(services, [...own]))];
  const held = terms.filter(
    ({ term, meaning }) => term.length >= 3 && meaning !== "" && text.includes(term.toLowerCase()),
  );
  return [...new Map(held.map((entry) => [entry.term.toLowerCase(), entry])).values()];
}

function textOf({ blocks }: Reading): string {
  return blocks.map((block) => (block.type === "text" ? block.markdown : "")).join("\n");
}

/** A card whose front is a bare term and whose back says what it means. */
async function definedByCards({ db, catalogue }: Services, conceptIds: readonly string[]) {
  const cards = conceptIds
    .flatMap((id) => catalogue.itemsOf(id))
    .filter(isCard)
    .slice(0, cardsAtMost);
  const records = await currentRecords<Item>(
    db,
    cards.map(({ id }) => id),
  );
  return records.flatMap(({ body, concepts }) => {
    const { front, back } = body as { front: string; back: string };
    const isTerm = front.length <= termAtMost && !/[?\n]/.test(front);
    return isTerm ? [{ term: front.replace(/[*_]/g, ""), meaning: back, conceptId: concepts[0]?.id ?? null }] : [];
  });
}

function isCard({ kind }: CatalogueItem): boolean {
  return kind === "card";
}
