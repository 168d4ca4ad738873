import type { z } from "zod";
import type { Approval, PackRecord, Reading } from "../../records.ts";
import { fitting } from "./explain.ts";
import { type ItemFields, packFile } from "./fileSchemas.ts";
import { placeOf, type RecordPlace } from "./places.ts";
import type { Desk } from "./problems.ts";
import { readYaml } from "./yamlText.ts";

/** What `pack.yaml` says: the pack's record, and which concept files come first. */
export interface PackFields {
  readonly record: PackRecord;
  /** Paths in teaching order, with the line that names them. */
  readonly conceptFiles: readonly { readonly path: string; readonly line: number }[];
  readonly place: RecordPlace;
}

type Written = Pick<
  ItemFields,
  "approval" | "license" | "jurisdiction" | "guidelineEdition" | "unitSystem" | "audience"
>;
type Validity = Pick<Reading, "approval" | "license" | "jurisdiction" | "guidelineEdition" | "unitSystem" | "audience">;

/** Holds everywhere, for nobody in particular: what applies while neither pack nor item says more. */
const unsaid = {
  jurisdiction: "any",
  guidelineEdition: null,
  unitSystem: "none",
  audience: { professions: [], level: null },
} as const satisfies Partial<Validity>;

/** Reads `pack.yaml`; null, and problems at its desk, when it does not fit. */
export function readPackFile(text: string, desk: Desk): PackFields | null {
  const yaml = readYaml(text, 1, desk.report);
  const fields = yaml && fitting<z.infer<typeof packFile>>(packFile, yaml, { what: "a pack" }, desk.report);
  if (yaml === null || fields === null) return null;
  const { id, version, title, language, authors } = fields;
  return {
    record: {
      id,
      version,
      title,
      language,
      authors: authors.map(({ name, role }) => ({ name, role: role ?? null })),
      ...validityOf(fields, { ...unsaid, audience: { professions: [], level: null }, license: fields.license }),
      attribution: fields.attribution ?? null,
    },
    conceptFiles: (fields.concepts ?? []).map((path, i) => ({ path, line: yaml.lineOf(["concepts", i]) })),
    place: placeOf(desk.file, yaml),
  };
}

/** What an item or reading says about where and for whom it holds; what it leaves out comes from its pack. */
export function validityOf(written: Written, pack: Omit<Validity, "approval">): Validity {
  const { license, jurisdiction, unitSystem, audience, guidelineEdition } = written;
  return {
    license: license ?? pack.license,
    jurisdiction: jurisdiction ?? pack.jurisdiction,
    guidelineEdition: guidelineEdition === undefined ? pack.guidelineEdition : guidelineEdition,
    unitSystem: unitSystem ?? pack.unitSystem,
    audience:
      audience === undefined ? pack.audience : { professions: audience.professions, level: audience.level ?? null },
    approval: approvalOf(written.approval),
  };
}

/** A record that stands for a `pack.yaml` that could not be read, so that the other files can still be checked. */
export const unreadPack: PackRecord = {
  id: "",
  version: "0.0.0",
  title: "",
  language: "en",
  license: "",
  authors: [],
  ...unsaid,
  audience: { professions: [], level: null },
  approval: approvalOf(undefined),
  attribution: null,
};

function approvalOf(written: Written["approval"]): Approval {
  return {
    status: written?.status ?? "draft",
    by: written?.by ?? null,
    on: written?.on ?? null,
    expires: written?.expires ?? null,
  };
}
