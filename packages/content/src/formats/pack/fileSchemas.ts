import { z } from "zod";
import { type ItemKind, itemTypes } from "../../items/index.ts";
import { approval, audience, bloom, concept, contentId, reading, validity } from "../../records.ts";

const text = z.string().min(1).max(2000);
const date = z.iso.date("a date is written as year-month-day, for example 2026-11-24");
const optionalText = text.nullable().optional();

const version = z.string().regex(/^\d+\.\d+\.\d+$/, "a version has three numbers, for example 1.0.0");

const conceptShare = z.union([
  contentId,
  z.strictObject({ id: contentId, weight: z.number().positive().max(100).optional() }),
]);

const citation = z.union([
  z.strictObject({ source: contentId, locator: optionalText, supports: text }),
  z.strictObject({ unverified: z.literal(true), supports: text }),
]);

const fileApproval = z.strictObject({
  status: approval.shape.status,
  by: optionalText,
  on: date.nullable().optional(),
  expires: date.nullable().optional(),
});

/** What a pack says for all of it, and an item or reading may say otherwise. */
const inherited = {
  license: text.optional(),
  jurisdiction: text.optional(),
  guidelineEdition: optionalText,
  unitSystem: validity.shape.unitSystem.optional(),
  audience: z.strictObject({ professions: z.array(text).max(50), level: audience.shape.level.optional() }).optional(),
};

/** `pack.yaml` */
export const packFile = z.strictObject({
  osler: z.literal("pack/1"),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, "the id of a pack holds only lower-case letters, digits and hyphens")
    .max(80),
  version,
  title: text,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language is a code such as en or pt-BR"),
  ...inherited,
  license: text,
  authors: z
    .array(z.strictObject({ name: text, role: optionalText }))
    .min(1)
    .max(200),
  concepts: z.array(text).max(200).optional(),
  requires: text.optional(),
  approval: fileApproval.optional(),
  attribution: optionalText,
});

/** `concepts/*.yaml` */
export const conceptsFile = z.strictObject({
  osler: z.literal("concepts/1"),
  id: contentId,
  title: text,
  version: version.optional(),
  license: text.optional(),
  items: z
    .array(
      z.strictObject({
        id: contentId,
        name: text.optional(),
        statement: text,
        kind: concept.shape.kind,
        bloom: bloom.nullable().optional(),
        requires: z.array(contentId).max(50).optional(),
        partOf: contentId.nullable().optional(),
        maps: z
          .array(z.strictObject({ scheme: text, code: text, label: optionalText }))
          .max(20)
          .optional(),
      }),
    )
    .max(5000),
});

/** `sources.yaml`, or several `sources-*.yaml` */
export const sourcesFile = z.strictObject({
  osler: z.literal("sources/1"),
  sources: z
    .array(
      z.strictObject({
        id: contentId,
        title: text,
        authors: optionalText,
        body: optionalText,
        year: z.number().int().min(1500).max(2200).nullable().optional(),
        address: z
          .url({ protocol: /^https?$/, error: "an address begins with https:// or http://" })
          .max(2000)
          .nullable()
          .optional(),
        doi: z
          .string()
          .regex(/^10\.\d{4,9}\/\S+$/, "a DOI begins with 10. and a slash follows, for example 10.1000/182")
          .nullable()
          .optional(),
        readOn: date.nullable().optional(),
      }),
    )
    .max(5000),
});

const taught = {
  id: contentId,
  concepts: z.array(conceptShare).min(1).max(20),
  ...inherited,
  approval: fileApproval.optional(),
  sources: z.array(citation).max(100).optional(),
};

const itemFields = {
  osler: z.literal("item/1"),
  title: optionalText,
  ...taught,
  bloom: bloom.nullable().optional(),
  difficulty: z.number().min(1).max(5).optional(),
  timeS: z.number().positive().max(3600).optional(),
  tags: z.array(text).max(50).optional(),
  readings: z.array(contentId).max(20).optional(),
};

/** The front matter that every item has, whatever its kind. */
const anyItem = z.strictObject({ ...itemFields, kind: z.string() });
export type ItemFields = z.infer<typeof anyItem>;

/** The front matter of `items/*.md`, by kind. */
export const itemFiles = Object.fromEntries(
  Object.values(itemTypes).map((type) => [
    type.kind,
    z.strictObject({
      ...itemFields,
      kind: z.literal(type.kind),
      ...Object.fromEntries(Object.entries(type.settings).map(([name, setting]) => [name, setting.optional()])),
    }),
  ]),
) as unknown as Record<ItemKind, z.ZodType<ItemFields & Readonly<Record<string, unknown>>>>;

/** The front matter of `readings/*.md` */
export const readingFile = z.strictObject({
  osler: z.literal("reading/1"),
  title: text,
  kind: z.literal("reading").optional(),
  ...taught,
  level: reading.shape.level,
  minutes: z.number().positive().max(600),
  modality: z
    .array(z.enum(["text", "table"]))
    .max(2)
    .optional(),
});
export type ReadingFields = z.infer<typeof readingFile>;

/** `osler.lock.json` */
export const lockFile = z.record(
  z.string(),
  z.strictObject({ version: z.number().int().positive(), hash: z.string() }),
);
