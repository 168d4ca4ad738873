import type { Item } from "@osler/content";
import type { Db } from "../../db/database.ts";
import { found } from "../../problem.ts";
import { contentRecord } from "./store.ts";

const kept = 4_000;

/** Whole items by id and version, the latest used kept at hand: a version never changes, so a copy never ages. */
export class ItemShelf {
  readonly #db: Db;
  readonly #items = new Map<string, Item>();

  constructor(db: Db) {
    this.#db = db;
  }

  async item(id: string, version: number): Promise<Item> {
    const item = this.#items.get(keyOf(id, version)) ?? found(await contentRecord<Item>(this.#db, id, version));
    this.put(item);
    return item;
  }

  has(id: string, version: number): boolean {
    return this.#items.has(keyOf(id, version));
  }

  put(item: Item): void {
    const key = keyOf(item.id, item.version);
    this.#items.delete(key);
    this.#items.set(key, item);
    if (this.#items.size > kept) this.#items.delete(this.#items.keys().next().value as string);
  }
}

function keyOf(id: string, version: number): string {
  return `${id}@${version}`;
}
