import type { z } from "zod";
import type { Concept } from "../../records.ts";
import { fitting } from "./explain.ts";
import { conceptsFile } from "./fileSchemas.ts";
import { placeOf, type RecordPlace } from "./places.ts";
import type { Desk } from "./problems.ts";
import type { Reference } from "./references.ts";
import { readYaml } from "./yamlText.ts";

type Written = z.infer<typeof conceptsFile>["items"][number];

/** A concept as its file says it; its position is known once all files are read. */
export interface ReadConcept {
  readonly draft: Omit<Concept, "version" | "hash" | "position">;
  readonly place: RecordPlace;
  readonly references: readonly Reference[];
}

/** Reads a file of concepts; empty, and problems at its desk, when it does not fit. */
export function readConceptsFile(text: string, desk: Desk): ReadConcept[] {
  const yaml = readYaml(text, 1, desk.report);
  const fields =
    yaml && fitting<z.infer<typeof conceptsFile>>(conceptsFile, yaml, { what: "a concepts file" }, desk.report);
  if (yaml === null || fields === null) return [];
  return fields.items.map((written, i) => ({
    draft: draftOf(written),
    place: placeOf(desk.file, yaml, ["items", i]),
    references: [
      ...(written.requires ?? []).map((to, j) => ({ to, path: ["items", i, "requires", j] })),
      ...(written.partOf ? [{ to: written.partOf, path: ["items", i, "partOf"] }] : []),
    ].map(({ to, path }) => ({ to, kind: "concept", file: desk.file, line: yaml.lineOf(path) })),
  }));
}

function draftOf({ id, name, statement, kind, bloom, requires, partOf, maps }: Written): ReadConcept["draft"] {
  return {
    id,
    type: "concept",
    name: name ?? statement,
    statement,
    kind,
    bloom: bloom ?? null,
    requires: requires ?? [],
    partOf: partOf ?? null,
    maps: (maps ?? []).map(({ scheme, code, label }) => ({ scheme, code, label: label ?? null })),
  };
}
