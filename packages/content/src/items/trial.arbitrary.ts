import fc from "fast-check";
import type { AuthoredBody } from "../authored.ts";

/** What an author might write for a kind, and what a learner might answer: what `laws.test.ts` tries the kind with. */
export interface Trial {
  readonly authored: fc.Arbitrary<Partial<AuthoredBody>>;
  /** A response to one showing of the item. */
  readonly responses: (shown: never) => fc.Arbitrary<unknown>;
  /** Words of the author that nobody may see before the answer, besides the feedback of options, hint and explanation. */
  readonly secrets?: (authored: Partial<AuthoredBody>) => readonly string[];
  /** A showing draws one of several variants, so that two showings differ in more than order. */
  readonly drawsVariants?: true;
}

/** Words that can be searched for, since no two are alike. */
export const words: fc.Arbitrary<string> = fc.noShrink(fc.noBias(fc.uuid())).map((id) => `words ${id}`);

/** At least `least` authored options with feedback, of which those at the places drawn by `keys` are right. */
export function authoredOptions(least: number, keys: (n: number) => fc.Arbitrary<readonly number[]>) {
  return fc
    .integer({ min: least, max: 7 })
    .chain((n) =>
      fc
        .tuple(fc.array(fc.tuple(words, words), { minLength: n, maxLength: n }), keys(n))
        .map(([texts, marked]) =>
          texts.map(([text, feedback], i) => ({ marked: marked.includes(i), text, feedback, line: i + 1 })),
        ),
    );
}

/** The front matter of a kind whose order may be kept. */
export const shuffleSettings: fc.Arbitrary<{ shuffle?: boolean }> = fc.constantFrom(
  {},
  { shuffle: true },
  { shuffle: false },
);

/** The letters of the parts of a body. */
export const idsOf = (parts: readonly { readonly id: string }[]): string[] => parts.map(({ id }) => id);
