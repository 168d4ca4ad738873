import type { PackRecord, Reading } from "../../records.ts";
import type { Draft } from "../../seal.ts";
import { fitting } from "./explain.ts";
import { readingFile, type ReadingFields } from "./fileSchemas.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { validityOf } from "./packFields.ts";
import { placeOf, type RecordPlace } from "./places.ts";
import { type Desk, refuse } from "./problems.ts";
import { readReadingBody } from "./readingBody.ts";
import type { Reference } from "./references.ts";
import { citationsOf, conceptShares, distinctConcepts, referencesOf } from "./taught.ts";

export interface ReadReading {
  readonly draft: Draft<Reading>;
  readonly place: RecordPlace;
  readonly references: readonly Reference[];
}

/** Kinds of reading the format has a place for, and Osler cannot show yet. */
const plannedKinds: readonly unknown[] = ["video", "audio", "image", "slides", "pdf", "h5p", "scorm", "cmi5", "link"];

/** Reads a reading file; null, and problems at its desk, when it does not fit. */
export function readReadingFile(text: string, pack: PackRecord, desk: Desk): ReadReading | null {
  const matter = readFrontMatter(text, desk.report);
  if (matter === null || !kindSupported(matter, desk)) return null;
  const fields = fitting<ReadingFields>(readingFile, matter.fields, { what: "a reading" }, desk.report);
  const cut = readReadingBody(matter.body, matter.bodyLine, desk.report);
  if (fields === null || cut === null) return null;
  distinctConcepts(fields.concepts, matter.fields, desk.report);
  if (desk.failed()) return null;
  const place = placeOf(desk.file, matter.fields);
  return {
    draft: { ...draftOf(fields, pack), blocks: cut.blocks },
    place: { ...place, fields: { ...place.fields, body: matter.bodyLine } },
    references: [
      ...referencesOf(fields, desk.file, matter.fields),
      ...cut.checks.map(({ item, line }): Reference => ({ to: item, kind: "item", file: desk.file, line })),
    ],
  };
}

function draftOf(fields: ReadingFields, pack: PackRecord): Omit<Draft<Reading>, "blocks"> {
  return {
    id: fields.id,
    type: "reading",
    title: fields.title,
    concepts: conceptShares(fields.concepts),
    level: fields.level,
    minutes: fields.minutes,
    ...validityOf(fields, pack),
    provenance: { origin: "authored", from: null, authors: pack.authors.map((author) => author.name) },
    citations: citationsOf(fields.sources),
  };
}

function kindSupported({ fields }: FrontMatter, { report }: Desk): boolean {
  const kind = (fields.value as { kind?: unknown } | null)?.kind;
  if (!plannedKinds.includes(kind)) return true;
  refuse(
    report,
    "unsupported-kind",
    fields.lineOf(["kind"]),
    `Readings of kind \`${String(kind)}\` are not supported yet.`,
    "Write the text itself, as `kind: reading`.",
  );
  return false;
}
