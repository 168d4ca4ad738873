import { type Item, itemTypeOf } from "@osler/content";
import { seededRandom } from "@osler/std";

/** An item's body as one choice shows it: the same choice shows it the same way each time, on every device. */
export function shownBody(item: Item, decisionId: string): unknown {
  return itemTypeOf(item.kind)?.arrange(item.body, seededRandom(`${decisionId}:order`));
}

/** A hint or an explanation with what that showing drew filled in (the values of a variant). */
export function shownWords(item: Item, decisionId: string, text: string | null): string | null {
  if (text === null) return null;
  return itemTypeOf(item.kind)?.words?.(text, item.answerKey, shownBody(item, decisionId)) ?? text;
}
