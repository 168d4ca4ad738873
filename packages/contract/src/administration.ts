import { z } from "zod";
import { concept, item, packRecord, reading, source } from "@osler/content";
import { email, personName, role, uuid, words } from "./words.ts";

/** What the command line asks of a server, over the socket in its data folder; never reachable from a network. */
export const userAdd = z.strictObject({
  email,
  name: personName,
  roles: z.array(role).min(1),
  /** Left out, the server makes one and tells it once. */
  password: z.string().optional(),
  /** Left out, the only organisation is meant; with none yet, one named `My organisation` is made. */
  organisation: words(1, 120).optional(),
});
export const userAdded = z.object({
  accountId: uuid,
  email: z.string(),
  organisation: z.string(),
  password: z.string().nullable(),
});
export const userList = z.object({
  users: z.array(
    z.object({
      accountId: uuid,
      email: z.string(),
      name: z.string(),
      organisation: z.string(),
      roles: z.array(role),
      disabled: z.boolean(),
    }),
  ),
});
export const userPassword = z.strictObject({ email, password: z.string().optional() });
export const userPasswordSet = z.object({
  email: z.string(),
  password: z.string().nullable(),
  sessionsEnded: z.number().int(),
});
export const userRoles = z.strictObject({ email, organisation: words(1, 120).optional(), roles: z.array(role).min(1) });
export const userDisable = z.strictObject({ email, disabled: z.boolean() });
export const done = z.object({ done: z.literal(true) });

/** Part of a pack; an import sends as many as it takes. Records equal to what is installed change nothing. */
export const contentBatch = z.strictObject({
  pack: packRecord,
  sources: z.array(source),
  concepts: z.array(concept),
  items: z.array(item),
  readings: z.array(reading),
});
export const contentInstalled = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
});

export const rebuildRequest = z.strictObject({
  learnerId: uuid.optional(),
  /** Fold with the models of today instead of those stored with each response, and keep the result. */
  atCurrentModel: z.boolean().default(false),
  /** Write the replayed state where it differs; left out, differences are only reported. */
  repair: z.boolean().default(false),
});
export const rebuildReply = z.object({
  learners: z.number().int(),
  responses: z.number().int(),
  equal: z.number().int(),
  differing: z.array(z.object({ learnerId: uuid, what: z.string() })),
  rewritten: z.number().int(),
  modelVersion: z.string(),
});
/** How the database and the process are doing; counters since the start, null for PostgreSQL, which keeps its own. */
export const storageReply = z.object({
  engine: z.enum(["embedded", "postgresql"]),
  vitals: z.object({ fsyncs: z.number().int(), checkpoints: z.number().int(), vacuums: z.number().int() }).nullable(),
  memoryBytes: z.number().int(),
});

export type ContentBatch = z.infer<typeof contentBatch>;
export type RebuildReply = z.infer<typeof rebuildReply>;
