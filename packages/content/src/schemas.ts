import { z } from "zod";
import { conceptsFile, itemFiles, packFile, readingFile, sourcesFile } from "./formats/pack/fileSchemas.ts";

/** The fields of each kind of file in a pack, by the name that its `osler` field gives. */
export const frontMatterSchemas = {
  "pack/1": packFile,
  "concepts/1": conceptsFile,
  "item/1": z.union(Object.values(itemFiles)),
  "reading/1": readingFile,
  "sources/1": sourcesFile,
} as const satisfies Record<string, z.ZodType>;

/** The same as JSON Schemas (draft 2020-12), for editors and other tools. */
export function jsonSchemas(): Record<keyof typeof frontMatterSchemas, object> {
  const entries = Object.entries(frontMatterSchemas).map(([name, schema]) => [
    name,
    { title: `osler: ${name}`, ...z.toJSONSchema(schema, { io: "input" }) },
  ]);
  return Object.fromEntries(entries) as Record<keyof typeof frontMatterSchemas, object>;
}
