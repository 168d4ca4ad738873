/** What a learner sees of an item, as far as answering at random needs it. */
interface Body {
  readonly options?: readonly { readonly id: string }[];
}

const grades = ["again", "hard", "good", "easy"];

/** By item kind: a response drawn at random among those that can be given. */
const draw: Readonly<Record<string, (body: Body, random: () => number) => object>> = {
  sba: ({ options = [] }, random) => ({ chosen: one(options, random).id }),
  multi: ({ options = [] }, random) => ({ chosen: [one(options, random).id] }),
  truefalse: (_, random) => ({ chosen: random() < 0.5 }),
  card: (_, random) => ({ grade: one(grades, random) }),
};

/** A response to an item of that kind. @throws RangeError for a kind that this file does not know. */
export function randomResponse(kind: string, body: unknown, random: () => number): object {
  const drawn = draw[kind];
  if (drawn === undefined) throw new RangeError(`The load generator cannot answer items of the kind ${kind}.`);
  return drawn(body as Body, random);
}

/** One of the list, each as likely as any other. */
export function one<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
