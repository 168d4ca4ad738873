import { z } from "zod";

/** `<pack>/<slug>`: the id of everything that is content. */
export const contentId = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/,
    "an id is <pack>/<slug>, in lower-case letters, digits and hyphens",
  )
  .max(160);

export const approval = z.object({
  status: z.enum(["draft", "in-review", "approved", "withdrawn"]),
  by: z.string().nullable(),
  on: z.string().nullable(),
  expires: z.string().nullable(),
});

/** Cognitive process, after the revised Bloom taxonomy (Anderson and Krathwohl 2001). */
export const bloom = z.enum(["remember", "understand", "apply", "analyse", "evaluate", "create"]);

/** A fact the content rests on: read in a source at a place, or openly unverified. */
export const citation = z.union([
  z.strictObject({ source: contentId, locator: z.string().nullable(), supports: z.string() }),
  z.strictObject({ unverified: z.literal(true), supports: z.string() }),
]);

export const source = z.object({
  id: contentId,
  title: z.string(),
  authors: z.string().nullable(),
  body: z.string().nullable(),
  year: z.number().int().nullable(),
  address: z.string().nullable(),
  doi: z.string().nullable(),
  readOn: z.string().nullable(),
});

export const audience = z.object({
  professions: z.array(z.string()),
  level: z.enum(["student", "newly-qualified", "resident", "specialist"]).nullable(),
});

/** What every pack, item and reading says about where, when and for whom it holds. */
export const validity = z.object({
  /** `any`, or a country such as UK or US. */
  jurisdiction: z.string(),
  guidelineEdition: z.string().nullable(),
  unitSystem: z.enum(["si", "conventional", "both", "none"]),
  audience,
  approval,
});

/** Who made a piece of content and from what; shown beside it. */
export const provenance = z.object({
  origin: z.enum(["authored", "imported"]),
  /** For imports: where it came from, for example the book and module. */
  from: z.string().nullable(),
  authors: z.array(z.string()),
});

const identified = {
  id: contentId,
  /** Raised by one whenever `hash` changes; the pack's lock file remembers it. */
  version: z.number().int().positive(),
  /** SHA-256 of the canonical JSON of the record without `version` and `hash`. */
  hash: z.string(),
};

export const concept = z.object({
  ...identified,
  type: z.literal("concept"),
  name: z.string(),
  statement: z.string(),
  kind: z.enum(["knowledge", "skill", "attitude", "epa"]),
  bloom: bloom.nullable(),
  requires: z.array(contentId),
  /** The concept (for example a chapter) it is a part of, and its place in teaching order. */
  partOf: contentId.nullable(),
  position: z.number().int().nonnegative(),
  maps: z.array(z.object({ scheme: z.string(), code: z.string(), label: z.string().nullable() })),
});

export const item = z.object({
  ...identified,
  type: z.literal("item"),
  /** SHA-256 of what decides scoring and difficulty: while it stays, calibration is kept though the wording changed. */
  scoringHash: z.string(),
  kind: z.string(),
  title: z.string().nullable(),
  /** Weights sum to 1. */
  concepts: z.array(z.object({ id: contentId, weight: z.number().positive() })),
  bloom: bloom.nullable(),
  /** The author's guess, 1 (easy) to 5 (hard). */
  difficulty: z.number().min(1).max(5),
  /** Seconds a prepared learner needs. */
  timeS: z.number().positive(),
  tags: z.array(z.string()),
  license: z.string(),
  ...validity.shape,
  provenance,
  citations: z.array(citation),
  /** Readings to open after a miss; from the item, or of the same concept. */
  readings: z.array(contentId),
  body: z.unknown(),
  answerKey: z.unknown(),
  hint: z.string().nullable(),
  explanation: z.string().nullable(),
});

export const readingBlock = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), markdown: z.string() }),
  /** Offers an item of the pack for self-check. */
  z.object({ type: z.literal("check"), item: contentId }),
  /** A free-response question with its model answer; read, not marked. */
  z.object({ type: z.literal("selfCheck"), question: z.string(), answer: z.string() }),
]);

export const reading = z.object({
  ...identified,
  type: z.literal("reading"),
  title: z.string(),
  concepts: z.array(z.object({ id: contentId, weight: z.number().positive() })),
  level: z.enum(["foundation", "core", "advanced"]),
  minutes: z.number().positive(),
  license: z.string(),
  ...validity.shape,
  provenance,
  citations: z.array(citation),
  blocks: z.array(readingBlock),
});

export const packRecord = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** Semantic version: major = an answer key changed, minor = content added, patch = wording. */
  version: z.string(),
  title: z.string(),
  language: z.string(),
  license: z.string(),
  authors: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  ...validity.shape,
  attribution: z.string().nullable(),
});

export type Approval = z.infer<typeof approval>;
export type Citation = z.infer<typeof citation>;
export type Source = z.infer<typeof source>;
export type Concept = z.infer<typeof concept>;
export type Item = z.infer<typeof item>;
export type Reading = z.infer<typeof reading>;
export type PackRecord = z.infer<typeof packRecord>;

/** A whole pack as values: what the reader of a folder and every importer yield. */
export interface Pack {
  readonly pack: PackRecord;
  readonly sources: readonly Source[];
  readonly concepts: readonly Concept[];
  readonly items: readonly Item[];
  readonly readings: readonly Reading[];
}
