import { readdirSync, readFileSync } from "node:fs";
import { seededRandom } from "@osler/std";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthoredBody, Problem } from "../authored.ts";
import { type ItemKind, itemKinds, itemTypeOf, itemTypes } from "./index.ts";
import { type ItemType, ResponseDoesNotFit } from "./itemType.ts";
import type { Trial } from "./trial.arbitrary.ts";

const trials = new Map<ItemKind, Trial>();
for (const kind of itemKinds) {
  const { trial } = (await import(`./${kind}/trial.arbitrary.ts`)) as { trial: Trial };
  trials.set(kind, trial);
}

function read(type: ItemType, authored: Partial<AuthoredBody>, id = "pack/item") {
  const problems: Omit<Problem, "file">[] = [];
  const report = (problem: Omit<Problem, "file">) => problems.push(problem);
  const empty = { stem: "", stemLine: 1, options: [], sections: {}, sectionLines: {}, settings: {}, line: 1 };
  const result = type.read({ ...empty, settingLine: () => 1, ...authored, report }, id);
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
  const trial = trials.get(kind) as Trial;
  const items = fc.tuple(trial.authored, fc.stringMatching(/^[a-z]{1,9}$/)).map(([authored, slug]) => ({
    authored,
    ...read(type, authored, `pack/${slug}`),
  }));
  const showings = fc
    .tuple(items, fc.string())
    .map(([item, seed]) => ({ ...item, shown: type.arrange(item.body, seededRandom(seed)) }));
  const answered = showings.chain((item) =>
    trial.responses(item.shown as never).map((response) => ({ ...item, response })),
  );

  test("what is read and shown fits the kind's own schemas and survives JSON", () => {
    fc.assert(
      fc.property(answered, ({ body, shown, answerKey, response }) => {
        expect(type.body.parse(json(body))).toEqual(body);
        expect(type.body.parse(json(shown))).toEqual(shown);
        expect(type.answerKey.parse(json(answerKey))).toEqual(answerKey);
        expect(type.response.parse(json(response))).toEqual(json(response));
      }),
    );
  });

  test("the right response to a showing scores 1", () => {
    fc.assert(
      fc.property(showings, ({ shown, answerKey }) => {
        const right = type.rightResponse(answerKey, shown);
        expect(type.response.parse(json(right))).toEqual(right);
        expect(type.score(answerKey, right, shown).score).toBe(1);
      }),
    );
  });

  test("a score is never below 0 nor above 1, and its feedback fits the schema", () => {
    fc.assert(
      fc.property(answered, ({ shown, answerKey, response }) => {
        const scored = type.score(answerKey, response, shown);
        expect(scored.score).toBeGreaterThanOrEqual(0);
        expect(scored.score).toBeLessThanOrEqual(1);
        expect(type.feedback.parse(json(scored.feedback))).toEqual(scored.feedback);
      }),
    );
  });

  test("a showing holds no word of feedback or key, and no field of the answer key", () => {
    fc.assert(
      fc.property(showings, ({ authored, shown, answerKey }) => {
        const told = JSON.stringify(shown);
        for (const option of authored.options ?? []) expect(told).not.toContain(option.feedback);
        for (const secret of trial.secrets?.(authored) ?? []) expect(told).not.toContain(secret);
        // What a kind declares as its own section (a card's back) may be shown; hint and explanation never are.
        for (const [name, section] of Object.entries(authored.sections ?? {})) {
          if (!type.sections.includes(name)) expect(told).not.toContain(section);
        }
        for (const field of Object.keys(answerKey as object)) expect(Object.keys(shown as object)).not.toContain(field);
      }),
    );
  });

  test("showings differ in order alone, unless they draw variants, and the score does not depend on it", () => {
    fc.assert(
      fc.property(answered, ({ body, shown, answerKey, response }) => {
        expect(type.scoringPart(shown, answerKey)).toEqual(type.scoringPart(body, answerKey));
        expect(type.chance(shown, answerKey)).toBeCloseTo(type.chance(body, answerKey), 12);
        const again = type.arrange(shown, seededRandom("again"));
        expect(sortedDeep(again)).toEqual(sortedDeep(shown));
        expect(type.score(answerKey, response, again)).toEqual(type.score(answerKey, response, shown));
        if (trial.drawsVariants !== true) expect(sortedDeep(shown)).toEqual(sortedDeep(body));
      }),
    );
  });

  test("a guess fits the showing, and guesses are worth on average what chance says", () => {
    for (const { body, answerKey } of fixturesOf(kind)) {
      const random = seededRandom(`guesses at ${kind}`);
      const scores = Array.from({ length: 4000 }, () => {
        const shown = type.arrange(body, random);
        return type.score(answerKey, type.response.parse(type.guess(shown, random)), shown).score;
      });
      if (type.evidence === "selfGraded") continue;
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      expect(Math.abs(mean - type.chance(body, answerKey))).toBeLessThan(0.03);
    }
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
      { chosen: ["ab"] },
      { chosen: { a: "b" } },
      { chosen: { a: [] } },
      { filled: { a: 7 } },
      { filled: { __proto__: null, "a b": "c" } },
      { filled: { a: "x".repeat(201) } },
      { order: "abc" },
      { order: ["a", "a", "b"] },
      { value: "7", unit: "mL" },
      { value: Number.POSITIVE_INFINITY, unit: "mL" },
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

  test("the outline tells the options as the author marked them, and every word shown after the answer", () => {
    fc.assert(
      fc.property(items, ({ authored, body, answerKey }) => {
        const outline = type.outline(body, answerKey);
        const told = outline.options.map(({ text, right, feedback }) => ({ text, right, feedback }));
        const written = (authored.options ?? []).map(({ text, marked, feedback }) => ({
          text,
          right: marked,
          feedback,
        }));
        if (written.length > 0) expect(sortedDeep(told)).toEqual(sortedDeep(written));
        for (const secret of trial.secrets?.(authored) ?? []) expect(JSON.stringify(outline)).toContain(secret);
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

test("each kind has a trial, and a fixture of how it scores", () => {
  for (const kind of itemKinds) expect(fixturesOf(kind).length, kind).toBeGreaterThan(0);
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
