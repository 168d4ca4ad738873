import type { Wish } from "./answers/answerStore.ts";

/** What the address of the practice page may ask for; ids are content ids, `back` is a path within the app. */
export interface PracticeSearch {
  readonly concept?: string;
  readonly item?: string;
  readonly pack?: string;
  readonly sitting?: string;
  /** The first look of somebody new, or the short check of the week. */
  readonly mode?: "diagnostic";
  readonly back?: string;
}

/** What a sitting is begun for: the part of the address that is not about where one is. */
export function wishOf(asked: { readonly [Name in keyof Wish]?: Wish[Name] | undefined }): Wish {
  const { mode, concept, pack, item } = asked;
  return { ...(mode && { mode }), ...(concept && { concept }), ...(pack && { pack }), ...(item && { item }) };
}
