import { type ItemKind, itemKinds, itemTypeOf, itemTypes } from "../../items/index.ts";
import type { ItemType } from "../../items/itemType.ts";
import type { Item, PackRecord } from "../../records.ts";
import type { Draft } from "../../seal.ts";
import { fitting } from "./explain.ts";
import { itemFiles, type ItemFields } from "./fileSchemas.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { readItemBody } from "./itemBody.ts";
import { didYouMean } from "./nearest.ts";
import { validityOf } from "./packFields.ts";
import { placeOf, type RecordPlace } from "./places.ts";
import { type Desk, refuse } from "./problems.ts";
import type { Reference } from "./references.ts";
import { citationsOf, conceptShares, distinctConcepts, referencesOf } from "./taught.ts";

/** An item as its file says it; `readings` holds only those it names itself. */
export interface ReadItem {
  readonly draft: Draft<Item>;
  readonly place: RecordPlace;
  readonly references: readonly Reference[];
}

/** What an author who names no number gets: middling difficulty, a minute to answer. */
const usual = { difficulty: 3, timeS: 60 };

/** Kinds the format has a place for, so that their authors are told "not yet" instead of "never". */
const plannedKinds = ["emq", "bowtie", "highlight", "hotspot", "sct", "kfp"];

/** Sections that every kind may have. */
const commonSections = ["hint", "explanation"];

/** Reads an item file; null, and problems at its desk, when it does not fit. */
export function readItemFile(text: string, pack: PackRecord, desk: Desk): ReadItem | null {
  const matter = readFrontMatter(text, desk.report);
  const type = matter && kindOf(matter, desk);
  if (matter === null || type === null) return null;
  const about = { what: `an item of kind ${type.kind}`, elsewhere: otherKindsField };
  const fields = fitting<ItemFields & Readonly<Record<string, unknown>>>(
    itemFiles[type.kind as ItemKind],
    matter.fields,
    about,
    desk.report,
  );
  const cut = readItemBody(matter.body, matter.bodyLine, [...type.sections, ...commonSections], desk.report);
  if (fields === null || cut === null) return null;
  distinctConcepts(fields.concepts, matter.fields, desk.report);
  const settings = Object.fromEntries(
    Object.keys(type.settings).flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
  const { bodyLine: line, fields: written } = matter;
  const read = type.read({ ...cut, settings, line, settingLine: written.lineOf, report: desk.report }, fields.id);
  if (read === null || desk.failed()) return null;
  const place = placeOf(desk.file, matter.fields);
  return {
    draft: {
      ...draftOf(fields, pack),
      ...read,
      hint: cut.sections["hint"] ?? null,
      explanation: cut.sections["explanation"] ?? null,
    },
    place: { ...place, fields: { ...place.fields, ...cut.sectionLines, body: matter.bodyLine } },
    references: [
      ...referencesOf(fields, desk.file, matter.fields),
      ...(fields.readings ?? []).map((to, i): Reference => {
        return { to, kind: "reading", file: desk.file, line: matter.fields.lineOf(["readings", i]) };
      }),
    ],
  };
}

function draftOf(
  fields: ItemFields,
  pack: PackRecord,
): Omit<Draft<Item>, "body" | "answerKey" | "hint" | "explanation"> {
  return {
    id: fields.id,
    type: "item",
    kind: fields.kind,
    title: fields.title ?? null,
    concepts: conceptShares(fields.concepts),
    bloom: fields.bloom ?? null,
    difficulty: fields.difficulty ?? usual.difficulty,
    timeS: fields.timeS ?? usual.timeS,
    tags: fields.tags ?? [],
    ...validityOf(fields, pack),
    provenance: { origin: "authored", from: null, authors: pack.authors.map((author) => author.name) },
    citations: citationsOf(fields.sources),
    readings: fields.readings ?? [],
  };
}

function kindOf({ fields }: FrontMatter, { report }: Desk): ItemType | null {
  const { value } = fields;
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return refuse(
      report,
      "wrong-type",
      1,
      "The fields of this file are not written as `name: value` lines.",
      "Compare with a file that works.",
    );
  }
  const kind = Object.hasOwn(value, "kind") ? (value as { kind: unknown }).kind : undefined;
  const line = fields.lineOf(["kind"]);
  const supported = `Osler knows ${itemKinds.join(", ")}.`;
  if (kind === undefined) return refuse(report, "missing-field", line, "`kind` is missing.", supported);
  const written = typeof kind === "string" ? kind : "";
  const type = itemTypeOf(written);
  if (type !== null) return type;
  if (plannedKinds.includes(written)) {
    return refuse(report, "unsupported-kind", line, `Items of kind \`${written}\` are not supported yet.`, supported);
  }
  const name = written === "" ? "This value" : `\`${written.slice(0, 60)}\``;
  return refuse(
    report,
    "unknown-kind",
    line,
    `${name} is not a kind of item.`,
    didYouMean(written, itemKinds) ?? supported,
  );
}

/** Says which kinds have a field that this one does not. */
function otherKindsField(field: string): string | null {
  const kinds = Object.values(itemTypes).filter((type) => Object.hasOwn(type.settings, field));
  return kinds.length === 0 ? null : `Only items of kind ${kinds.map((type) => type.kind).join(" or ")} have it.`;
}
