import { z } from "zod";
import { citation, contentId, readingBlock, validity } from "@osler/content";
import { instant, mastery, paragraphs } from "./words.ts";

/** The content page of a pack: what is in it, under which terms, and how far it can be trusted. */
export const packSummary = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  language: z.string(),
  license: z.string(),
  attribution: z.string().nullable(),
  authors: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
  ...validity.shape,
  concepts: z.number().int(),
  items: z.number().int(),
  itemsByKind: z.record(z.string(), z.number().int()),
  readings: z.number().int(),
  itemsApproved: z.number().int(),
  facts: z.number().int(),
  factsUnverified: z.number().int(),
});
export const packList = z.object({ packs: z.array(packSummary) });

export const conceptEntry = z.object({
  id: contentId,
  name: z.string(),
  statement: z.string(),
  partOf: contentId.nullable(),
  requires: z.array(contentId),
  items: z.number().int(),
  readings: z.array(
    z.object({
      id: contentId,
      title: z.string(),
      minutes: z.number(),
      /** When the learner last marked it as read. */
      readAt: instant.nullable(),
    }),
  ),
  mastery,
});

export const packDetail = z.object({
  pack: packSummary,
  concepts: z.array(conceptEntry),
  sources: z.array(
    z.object({
      id: contentId,
      title: z.string(),
      by: z.string().nullable(),
      year: z.number().nullable(),
      address: z.string().nullable(),
      readOn: z.string().nullable(),
      citedBy: z.number().int(),
    }),
  ),
  unverified: z.array(z.object({ contentId, supports: z.string() })),
});

export const citedFact = z.object({
  citation,
  source: z
    .object({
      title: z.string(),
      by: z.string().nullable(),
      year: z.number().nullable(),
      address: z.string().nullable(),
      readOn: z.string().nullable(),
    })
    .nullable(),
});

export const readingPage = z.object({
  id: contentId,
  version: z.number().int(),
  title: z.string(),
  minutes: z.number(),
  level: z.string(),
  license: z.string(),
  attribution: z.string().nullable(),
  ...validity.shape,
  provenance: z.object({
    origin: z.enum(["authored", "imported"]),
    from: z.string().nullable(),
    authors: z.array(z.string()),
  }),
  concepts: z.array(z.object({ id: contentId, name: z.string() })),
  blocks: z.array(readingBlock),
  facts: z.array(citedFact),
  /** Words of the text that are explained on demand. */
  glossary: z.array(z.object({ term: z.string(), meaning: z.string(), conceptId: contentId.nullable() })),
  /** The learner's own note. */
  note: z.string(),
  /** When the learner last marked it as read. */
  readAt: instant.nullable(),
  /** The card of its key points, which brings them back; null when it has none. */
  keyPoints: contentId.nullable(),
  /** Concepts with questions, for "test me on this". */
  testable: z.array(z.object({ id: contentId, name: z.string() })),
  next: z.object({ id: contentId, title: z.string() }).nullable(),
});

export const noteRequest = z.strictObject({ text: paragraphs(0, 20_000) });

/** What the command palette finds. */
export const findReply = z.object({
  results: z.array(
    z.object({
      kind: z.enum(["concept", "reading", "pack"]),
      id: z.string(),
      title: z.string(),
      /** Where it belongs. */
      detail: z.string(),
    }),
  ),
});

export type FindReply = z.infer<typeof findReply>;
export type PackDetail = z.infer<typeof packDetail>;
export type ReadingPage = z.infer<typeof readingPage>;
