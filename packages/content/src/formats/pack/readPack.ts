import type { Problem } from "../../authored.ts";
import type { Concept, Item, Pack, PackRecord, Reading, Source } from "../../records.ts";
import { keyPointsCard } from "./keyPoints.ts";
import { seal, sealItem } from "../../seal.ts";
import { readConceptsFile, type ReadConcept } from "./conceptsFile.ts";
import { type FileRole, type PackFile, roleOf } from "./files.ts";
import { fileText } from "./fileText.ts";
import { readItemFile, type ReadItem } from "./itemFile.ts";
import { type Lock, readLock, versionIn } from "./lock.ts";
import { type PackFields, readPackFile, unreadPack } from "./packFields.ts";
import { idProblems, unreadClaims } from "./ids.ts";
import type { Places, RecordPlace } from "./places.ts";
import { type Desk, deskFor, refuse } from "./problems.ts";
import { readReadingFile, type ReadReading } from "./readingFile.ts";
import { type Claim, danglingReferences, prerequisiteCycles, type RecordKind, type Reference } from "./references.ts";
import { readSourcesFile } from "./sourcesFile.ts";

/** What a pack's folder says. A pack with an error among its problems may be looked at, but not installed. */
export interface PackReading {
  /** The records that could be read; null when `pack.yaml` is missing or unreadable. */
  readonly pack: Pack | null;
  /** In order of file and line. */
  readonly problems: Problem[];
  readonly places: Places;
  /** What the pack's lock file remembers; null without one. */
  readonly lock: Lock | null;
}

/** An open file: its text with line feeds, and a desk for what is wrong with it. */
interface OpenFile {
  readonly path: string;
  readonly text: string;
  readonly desk: Desk;
}

/** Reads the files of a pack's folder. Never throws on their content: what is wrong becomes problems with file and line. */
export function readPack(files: readonly PackFile[]): PackReading {
  const desks = new Map<string, Desk>();
  const open = opened(files, desks);
  const packFields = readPackYaml(open("pack"), desks);
  const pack = packFields?.record ?? unreadPack;
  const concepts = inTeachingOrder(open("concepts"), packFields, desks).map((file) =>
    kept(file, "concept", readConceptsFile(file.text, file.desk)),
  );
  const items = open("items").map((file) => kept(file, "item", listed(readItemFile(file.text, pack, file.desk))));
  const readings = open("readings").map((file) =>
    kept(file, "reading", listed(readReadingFile(file.text, pack, file.desk))),
  );
  const sources = open("sources").map((file) => kept(file, "source", readSourcesFile(file.text, file.desk)));
  const [lock] = open("lock").map((file) => readLock(file.text, file.desk));

  const drafts: Drafts = {
    concepts: concepts.flatMap((file) => file.records),
    items: items.flatMap((file) => file.records),
    readings: readings.flatMap((file) => file.records),
    sources: sources.flatMap((file) => file.records),
  };
  const claims = claimsOf(drafts);
  const places = new Map(claims.map(({ id, place }): [string, RecordPlace] => [id, place]).reverse());
  if (packFields) places.set(pack.id, packFields.place);
  const derived = keyPointsCards(drafts).filter(({ draft }) => !places.has(draft.id));
  for (const { draft, place } of derived) places.set(draft.id, place);
  const all = [...claims, ...[concepts, items, readings, sources].flat().flatMap((file) => file.unread)];
  const problems = [
    ...[...desks.values()].flatMap((desk) => desk.problems),
    ...idProblems(claims, packFields && pack.id),
    ...danglingReferences(referencesIn(drafts), all),
    ...prerequisiteCycles(
      drafts.concepts.map((one) => one.draft),
      places,
    ),
  ];
  const sealed = packFields ? packOf(pack, { ...drafts, items: [...drafts.items, ...derived] }, lock ?? null) : null;
  return { pack: sealed, problems: problems.toSorted(byPlace), places, lock: lock ?? null };
}

/** Everything the files of a pack say, before it is put together. */
interface Drafts {
  readonly concepts: readonly ReadConcept[];
  readonly items: readonly ReadItem[];
  readonly readings: readonly ReadReading[];
  readonly sources: readonly { readonly record: Source; readonly place: RecordPlace }[];
}

function keyPointsCards({ readings }: Drafts): ReadItem[] {
  return readings.flatMap((reading) => keyPointsCard(reading) ?? []);
}

const listed = <T>(value: T | null): T[] => (value === null ? [] : [value]);

/** The records of a file, and, should it have failed, the ids it would have had: nobody else is blamed for naming them. */
function kept<T>({ path, text, desk }: OpenFile, kind: RecordKind, records: readonly T[]) {
  return { records, unread: desk.failed() ? unreadClaims(path, text, kind) : [] };
}

/** Gives out the readable files of each role, by path; files of no role get a warning. */
function opened(files: readonly PackFile[], desks: Map<string, Desk>): (role: FileRole) => OpenFile[] {
  const byRole = new Map<FileRole, OpenFile[]>();
  for (const { path, text } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const role = roleOf(path);
    if (role === "people") continue;
    const desk = deskFor(path);
    desks.set(path, desk);
    if (role === null) {
      desk.report({
        severity: "warning",
        rule: "not-read",
        line: 1,
        message: "Osler does not read this file.",
        suggestion: "Items stand in items/*.md, readings in readings/*.md, concepts in concepts/*.yaml.",
      });
      continue;
    }
    const plain = fileText(text, desk.report);
    byRole.set(role, [...(byRole.get(role) ?? []), { path, text: plain ?? "", desk }]);
  }
  return (role) => (byRole.get(role) ?? []).filter((file) => !file.desk.failed() || file.text !== "");
}

function readPackYaml([file]: readonly OpenFile[], desks: Map<string, Desk>): PackFields | null {
  if (file !== undefined) return readPackFile(file.text, file.desk);
  const desk = desks.get("pack.yaml") ?? deskFor("pack.yaml");
  desks.set("pack.yaml", desk);
  if (desk.failed()) return null;
  return refuse(
    desk.report,
    "no-pack-file",
    1,
    "This folder has no pack.yaml.",
    "Write one: it says the pack's id, version, title, language, licence and authors.",
  );
}

/** Concept files as `pack.yaml` lists them, then the others by name. */
function inTeachingOrder(files: readonly OpenFile[], pack: PackFields | null, desks: Map<string, Desk>): OpenFile[] {
  const listedPaths = pack?.conceptFiles ?? [];
  for (const { path, line } of listedPaths) {
    if (desks.has(path)) continue;
    const report = desks.get("pack.yaml")?.report ?? (() => {});
    refuse(
      report,
      "missing-file",
      line,
      `There is no file \`${path.slice(0, 60)}\` in this pack.`,
      "Correct its path, or take it off the list.",
    );
  }
  const rank = (path: string) => {
    const at = listedPaths.findIndex((one) => one.path === path);
    return at < 0 ? listedPaths.length : at;
  };
  return files.toSorted((a, b) => rank(a.path) - rank(b.path));
}

function claimsOf({ concepts, items, readings, sources }: Drafts): Claim[] {
  const drafted = (kind: RecordKind, read: readonly (ReadConcept | ReadItem | ReadReading)[]) =>
    read.map(({ draft, place }): Claim => ({ id: draft.id, kind, place }));
  return [
    ...drafted("concept", concepts),
    ...drafted("item", items),
    ...drafted("reading", readings),
    ...sources.map(({ record, place }): Claim => ({ id: record.id, kind: "source", place })),
  ];
}

function referencesIn({ concepts, items, readings }: Drafts): Reference[] {
  return [...concepts, ...items, ...readings].flatMap((one) => one.references);
}

/** The pack's records with their versions; of two records with one id, the first. */
function packOf(pack: PackRecord, drafts: Drafts, lock: Lock | null): Pack {
  const versioned = <T extends { id: string; hash: string; version: number }>(record: T): T => ({
    ...record,
    version: versionIn(lock, record.id, record.hash),
  });
  const readings: Reading[] = drafts.readings.map(({ draft }) => versioned(seal(draft)));
  return {
    pack,
    sources: distinct(drafts.sources.map((one) => one.record)),
    concepts: distinct(drafts.concepts.map(({ draft }, position): Concept => versioned(seal({ ...draft, position })))),
    items: distinct(
      drafts.items.map(({ draft }): Item => versioned(sealItem({ ...draft, readings: readingsFor(draft, readings) }))),
    ),
    readings: distinct(readings),
  };
}

function distinct<T extends { id: string }>(records: readonly T[]): T[] {
  const seen = new Set<string>();
  return records.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** After a miss nobody reads more than this. */
const mostReadings = 3;

/** The readings an item names; or those that offer it for self-check, then those most about its first concept. */
function readingsFor(item: ReadItem["draft"], readings: readonly Reading[]): string[] {
  if (item.readings.length > 0) return item.readings;
  const checks = (one: Reading) => one.blocks.some((block) => block.type === "check" && block.item === item.id);
  const share = (one: Reading) => one.concepts.find((concept) => concept.id === item.concepts[0]?.id)?.weight ?? 0;
  const ranked = readings
    .map((one) => ({ id: one.id, worth: (checks(one) ? 1 : 0) + share(one) }))
    .filter((one) => one.worth > 0);
  return ranked
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, mostReadings)
    .map((one) => one.id);
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
