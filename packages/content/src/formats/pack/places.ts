import type { Place } from "../../authored.ts";
import type { YamlText } from "./yamlText.ts";

/** Where a record was written, and the line of each of its fields; a field that was left out is absent. */
export interface RecordPlace extends Place {
  /** By field name; entries of `sources` as `sources.0`, the text below the fields as `body`, sections as `hint`, ... */
  readonly fields: Readonly<Record<string, number>>;
}

/** Where each record of a pack was written, by its id; the pack itself by the pack's id. */
export type Places = ReadonlyMap<string, RecordPlace>;

/** The place of the record whose fields stand at `path`. */
export function placeOf(file: string, fields: YamlText, path: readonly (string | number)[] = []): RecordPlace {
  let record = fields.value as Record<string | number, unknown>;
  for (const step of path) record = record[step] as Record<string | number, unknown>;
  const lines = Object.keys(record).map((name): [string, number] => [name, fields.lineOf([...path, name])]);
  const cited = Array.isArray(record["sources"]) ? record["sources"] : [];
  const citedLines = cited.map((_, i): [string, number] => [`sources.${i}`, fields.lineOf([...path, "sources", i])]);
  return { file, line: fields.lineOf([...path, "id"]), fields: Object.fromEntries([...lines, ...citedLines]) };
}
