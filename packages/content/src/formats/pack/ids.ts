import type { Problem } from "../../authored.ts";
import { roleOf, slugOf } from "./files.ts";
import { type Claim, duplicateIds, type RecordKind } from "./references.ts";

/** What is wrong with the ids of a pack: used twice, of another pack, or unlike the name of their file. */
export function idProblems(claims: readonly Claim[], packId: string | null): Problem[] {
  const each = claims.flatMap((claim) => [...ofAnotherPack(claim, packId), ...unlikeFileName(claim)]);
  return [...duplicateIds(claims), ...each];
}

function ofAnotherPack({ id, place }: Claim, packId: string | null): Problem[] {
  if (packId === null || id.startsWith(`${packId}/`)) return [];
  const suggestion = `Write \`${packId}/${slugOf(id)}\`.`;
  return [
    {
      severity: "error",
      rule: "id-of-another-pack",
      file: place.file,
      line: place.line,
      message: `\`${id}\` does not begin with the id of this pack.`,
      suggestion,
    },
  ];
}

function unlikeFileName({ id, kind, place }: Claim): Problem[] {
  const oneFileEach = kind === "item" || kind === "reading";
  if (!oneFileEach || slugOf(id) === slugOf(place.file)) return [];
  return [
    {
      severity: "warning",
      rule: "id-is-not-file-name",
      file: place.file,
      line: place.line,
      message: `The id \`${id}\` and the name of its file differ, so it is hard to find.`,
      suggestion: `Name the file ${slugOf(id)}.md; an id never changes once answers refer to it.`,
    },
  ];
}

/** The ids that a file which could not be read would have given, as far as its words show. */
export function unreadClaims(path: string, text: string, kind: RecordKind): Claim[] {
  const written = [...text.matchAll(/\bid:[ \t]*["']?([a-z0-9-]+\/[a-z0-9-]+)/g)].map((match) => match[1] as string);
  const ids = roleOf(path) === "items" || roleOf(path) === "readings" ? written.slice(0, 1) : written;
  return ids.map((id) => ({ id, kind, place: { file: path, line: 1, fields: {} } }));
}
