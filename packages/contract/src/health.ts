import { z } from "zod";

export const health = z.object({
  status: z.enum(["ok", "unwell"]),
  version: z.string(),
  database: z.object({
    engine: z.enum(["embedded", "postgresql"]),
    answers: z.boolean(),
    migration: z.string().nullable(),
  }),
});
