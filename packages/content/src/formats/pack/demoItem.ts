import type { Item } from "../../records.ts";
import { withFile } from "./demoPack.ts";
import { type PackReading, readPack } from "./readPack.ts";

/** An item file of the demonstration pack; its own fields begin on line 5. */
function itemText(fields: string, body: string, slug: string): string {
  return `---\nosler: item/1\nid: demo/${slug}\nconcepts: [demo/ecg]\n${fields}\n---\n${body}`;
}

/** What reading the demonstration pack with this item file says. */
export function withItem(fields: string, body: string, slug = "one"): PackReading {
  return readPack(withFile(`items/${slug}.md`, itemText(fields, body, slug)));
}

/** The item as read; throws when it has a problem. */
export function readItem(fields: string, body: string, slug = "one"): Item {
  const { pack, problems } = withItem(fields, body, slug);
  const item = pack?.items.find(({ id }) => id === `demo/${slug}`);
  const own = problems.filter(({ file }) => file === `items/${slug}.md`);
  if (item === undefined || own.length > 0) throw new Error(JSON.stringify(problems));
  return item;
}
