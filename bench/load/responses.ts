import { itemTypeOf } from "@osler/content";

/** A response to an item of that kind: a blind guess. @throws RangeError for a kind that Osler does not know. */
export function randomResponse(kind: string, body: unknown, random: () => number): object {
  const type = itemTypeOf(kind);
  if (type === null) throw new RangeError(`The load generator cannot answer items of the kind ${kind}.`);
  return type.guess(body, random) as object;
}

/** One of the list, each as likely as any other. */
export function one<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
