import { readdirSync, readFileSync } from "node:fs";
import { seededRandom } from "@osler/std";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthoredBody, Problem } from "../authored.ts";
import { type ItemKind, itemKinds, itemTypeOf, itemTypes } from "./index.ts";
import { type ItemType, ResponseDoesNotFit } from "./itemType.ts";

/** What an author might write for each kind, and what a learner might answer; words are drawn so that they can be searched for. */
interface Trial {
  readonly authored: fc.Arbitrary<Partial<AuthoredBody>>;
  readonly responses: (body: never) => fc.Arbitrary<unknown>;
}

const words = fc.uuid().map((id) => `words ${id}`);

const options = (least: number, keys: (n: number) => fc.Arbitrary<number[]>) =>
  fc
    .integer({ min: least, max: 7 })
    .chain((n) =>
      fc
        .tuple(fc.array(fc.tuple(words, words), { minLength: n, maxLength: n }), keys(n))
        .map(([texts, marked]) =>
          texts.map(([text, feedback], i) => ({ marked: marked.includes(i), text, feedback, line: i + 1 })),
        ),
    );

const shuffle = fc.constantFrom({}, { shuffle: true }, { shuffle: false });
const ids = (body: { options: { id: string }[] }) => body.options.map((option) => option.id);

const trials = {
  sba: {
    authored: fc.record({
      stem: words,
      options: options(2, (n) => fc.integer({ min: 0, max: n - 1 }).map((key) => [key])),
      settings: shuffle,
    }),
    responses: (body: { options: { id: string }[] }) => fc.record({ chosen: fc.constantFrom(...ids(body)) }),
  },
  multi: {
    authored: fc.record({
      stem: words,
      options: options(2, (n) => fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { minLength: 1 })),
      settings: fc
        .tuple(
          shuffle,
          fc.constantFrom({}, { scoring: { rule: "plus-minus" } }, { scoring: { rule: "all-or-nothing" } }),
        )
        .map(([first, second]) => ({ ...first, ...second })),
    }),
    responses: (body: { options: { id: string }[] }) => fc.record({ chosen: fc.subarray(ids(body)) }),
  },
  truefalse: {
    authored: fc.tuple(words, words, words, fc.boolean()).map(([stem, first, second, key]) => ({
      stem,
      options: [
        { marked: key, text: "True", feedback: first, line: 1 },
        { marked: !key, text: "False", feedback: second, line: 2 },
      ],
    })),
    responses: () => fc.record({ chosen: fc.boolean() }),
  },
  card: {
    authored: fc.tuple(words, words).map(([stem, back]) => ({ stem, sections: { back } })),
    responses: () => fc.record({ grade: fc.constantFrom("again", "hard", "good", "easy") }),
  },
} satisfies Record<ItemKind, Trial>;

function read(type: ItemType, authored: Partial<AuthoredBody>, id = "pack/item") {
  const problems: Omit<Problem, "file">[] = [];
  const report = (problem: Omit<Problem, "file">) => problems.push(problem);
  const result = type.read({ stem: "", options: [], sections: {}, settings: {}, line: 1, ...authored, report }, id);
  expect(problems).toEqual([]);
  if (result === null) throw new Error("nothing was read");
  return result;
}

interface Fixture {
  readonly about: string;
  readonly body: unknown;
  readonly answerKey: unknown;
  readonly answers: { readonly response: unknown; readonly score: number }[];
  readonly chance: number;
  readonly misfits: unknown[];
}

function fixturesOf(kind: string): Fixture[] {
  const folder = new URL(`./${kind}/fixtures/`, import.meta.url);
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value));

describe.each(itemKinds)("every kind of item keeps the laws: %s", (kind) => {
  const type = itemTypeOf(kind) as ItemType;
  const trial: Trial = trials[kind];
  const items = fc.tuple(trial.authored, fc.stringMatching(/^[a-z]{1,9}$/)).map(([authored, slug]) => ({
    authored,
    ...read(type, authored, `pack/${slug}`),
  }));
  const answered = items.chain((item) =>
    trial.responses(item.body as never).map((response) => ({ ...item, response })),
  );

  test("what is read fits the kind's own schemas and survives JSON", () => {
    fc.assert(
      fc.property(answered, ({ body, answerKey, response }) => {
        expect(type.body.parse(json(body))).toEqual(body);
        expect(type.answerKey.parse(json(answerKey))).toEqual(answerKey);
        expect(type.response.parse(json(response))).toEqual(response);
      }),
    );
  });

  test("the right response scores 1", () => {
    fc.assert(
      fc.property(items, ({ body, answerKey }) => {
        expect(type.score(answerKey, type.rightResponse(answerKey), body).score).toBe(1);
      }),
    );
  });

  test("a score is never below 0 nor above 1, and its feedback fits the schema", () => {
    fc.assert(
      fc.property(answered, ({ body, answerKey, response }) => {
        const scored = type.score(answerKey, response, body);
        expect(scored.score).toBeGreaterThanOrEqual(0);
        expect(scored.score).toBeLessThanOrEqual(1);
        expect(type.feedback.parse(json(scored.feedback))).toEqual(scored.feedback);
      }),
    );
  });

  test("the body holds no word of feedback or key, and no field of the answer key", () => {
    fc.assert(
      fc.property(items, ({ authored, body, answerKey }) => {
        const shown = JSON.stringify(body);
        for (const option of authored.options ?? []) expect(shown).not.toContain(option.feedback);
        // What a kind declares as its own section (a card's back) may be shown; hint and explanation never are.
        for (const [name, section] of Object.entries(authored.sections ?? {})) {
          if (!type.sections.includes(name)) expect(shown).not.toContain(section);
        }
        for (const field of Object.keys(answerKey as object)) expect(Object.keys(body as object)).not.toContain(field);
      }),
    );
  });

  test("arranging keeps the same parts, and the score does not depend on it", () => {
    fc.assert(
      fc.property(answered, fc.string(), ({ body, answerKey, response }, seed) => {
        const arranged = type.arrange(body, seededRandom(seed));
        expect(sortedDeep(arranged)).toEqual(sortedDeep(body));
        expect(type.score(answerKey, response, arranged)).toEqual(type.score(answerKey, response, body));
        expect(type.scoringPart(arranged, answerKey)).toEqual(type.scoringPart(body, answerKey));
      }),
    );
  });

  test("a blind guess is worth at least 0 and less than the right response", () => {
    fc.assert(
      fc.property(items, ({ body, answerKey }) => {
        const chance = type.chance(body, answerKey);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThan(1);
      }),
    );
  });

  test("junk and unknown fields are refused as a response", () => {
    for (const junk of [
      null,
      undefined,
      1,
      "a",
      [],
      {},
      { chosen: null },
      { chosen: 7 },
      { chosen: "ab" },
      { grade: "best" },
    ]) {
      expect(type.response.safeParse(junk).success, JSON.stringify(junk)).toBe(false);
    }
    fc.assert(
      fc.property(answered, ({ response }) => {
        expect(type.response.safeParse({ ...(response as object), extra: 1 }).success).toBe(false);
      }),
    );
    fc.assert(fc.property(fc.anything(), (junk) => void type.response.safeParse(junk)));
  });

  test("the outline tells as many right options as the author marked, with their own words", () => {
    fc.assert(
      fc.property(items, ({ authored, body, answerKey }) => {
        const told = type
          .outline(body, answerKey)
          .options.map(({ text, right, feedback }) => ({ text, right, feedback }));
        const written = (authored.options ?? []).map(({ text, marked, feedback }) => ({
          text,
          right: marked,
          feedback,
        }));
        expect(sortedDeep(told)).toEqual(sortedDeep(written));
      }),
    );
  });

  test("the same file is read the same way every time", () => {
    fc.assert(
      fc.property(trial.authored, (authored) => {
        expect(read(type, authored, "pack/one")).toEqual(read(type, authored, "pack/one"));
      }),
    );
  });

  test.each(fixturesOf(kind))("a kept item still scores as recorded: $about", (fixture) => {
    const body = type.body.parse(fixture.body);
    const key = type.answerKey.parse(fixture.answerKey);
    for (const { response, score } of fixture.answers) {
      expect(type.score(key, type.response.parse(response), body).score, JSON.stringify(response)).toBe(score);
    }
    expect(type.chance(body, key)).toBeCloseTo(fixture.chance, 12);
    for (const misfit of fixture.misfits) {
      expect(() => type.score(key, type.response.parse(misfit), body)).toThrow(ResponseDoesNotFit);
    }
  });
});

test("a name that is no kind, even one every object has, is not a kind", () => {
  expect(itemTypeOf("emq")).toBeNull();
  expect(itemTypeOf("constructor")).toBeNull();
  expect(itemTypeOf("__proto__")).toBeNull();
});

test("neither letter nor place of an option tells the key, though authors write it first", () => {
  const counts = new Map<string, number>();
  const authored = ["Right", "One", "Two", "Three"].map((text, i) => ({
    marked: i === 0,
    text,
    feedback: null,
    line: i,
  }));
  for (let i = 0; i < 4000; i += 1) {
    const key = read(itemTypes.sba, { stem: "Which?", options: authored }, `pack/item-${i}`).answerKey as {
      correct: string;
    };
    counts.set(key.correct, (counts.get(key.correct) ?? 0) + 1);
  }
  for (const letter of ["a", "b", "c", "d"]) expect(counts.get(letter)).toBeGreaterThan(850);
});

test("`shuffle: false` keeps the authored order, at reading and at every showing", () => {
  const authored = ["1 mg", "2 mg", "3 mg"].map((text, i) => ({ marked: i === 0, text, feedback: null, line: i }));
  const { body } = read(itemTypes.sba, { stem: "Which?", options: authored, settings: { shuffle: false } });
  const texts = (shown: unknown) => (shown as { options: { text: string }[] }).options.map((option) => option.text);
  expect(texts(body)).toEqual(["1 mg", "2 mg", "3 mg"]);
  expect(texts((itemTypes.sba as ItemType).arrange(body, seededRandom("any")))).toEqual(["1 mg", "2 mg", "3 mg"]);
});

/** A value whose lists are sorted, so that only their members count. */
function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sortedDeep).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, sortedDeep(member)]));
}
