import type { z } from "zod";
import type { Source } from "../../records.ts";
import { fitting } from "./explain.ts";
import { sourcesFile } from "./fileSchemas.ts";
import { placeOf, type RecordPlace } from "./places.ts";
import type { Desk } from "./problems.ts";
import { readYaml } from "./yamlText.ts";

/** Reads a file of sources; empty, and problems at its desk, when it does not fit. */
export function readSourcesFile(text: string, desk: Desk): { record: Source; place: RecordPlace }[] {
  const yaml = readYaml(text, 1, desk.report);
  const fields =
    yaml && fitting<z.infer<typeof sourcesFile>>(sourcesFile, yaml, { what: "a sources file" }, desk.report);
  if (yaml === null || fields === null) return [];
  return fields.sources.map(({ id, title, authors, body, year, address, doi, readOn }, i) => ({
    record: {
      id,
      title,
      authors: authors ?? null,
      body: body ?? null,
      year: year ?? null,
      address: address ?? null,
      doi: doi ?? null,
      readOn: readOn ?? null,
    },
    place: placeOf(desk.file, yaml, ["sources", i]),
  }));
}
