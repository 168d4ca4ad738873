/** A text file of a pack; `path` is relative to the pack's folder, with forward slashes. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** What a file of a pack holds, told by its path alone. */
export type FileRole = "pack" | "concepts" | "items" | "readings" | "sources" | "lock";

const roles: readonly (readonly [RegExp, FileRole])[] = [
  [/^pack\.yaml$/, "pack"],
  [/^concepts\/[^/]+\.yaml$/, "concepts"],
  [/^items\/[^/]+\.md$/, "items"],
  [/^readings\/[^/]+\.md$/, "readings"],
  [/^sources[^/]*\.yaml$/, "sources"],
  [/^osler\.lock\.json$/, "lock"],
];

/** Text that people write for people, not for Osler: a README beside `pack.yaml`, pictures in `media/`. */
const forPeople = /^[^/]+\.(?:md|txt)$|^[A-Z]+$|^media\/|(?:^|\/)\.[^/]*$/;

/** The role of a path; `people` when Osler leaves it alone, null when its author may have meant more. */
export function roleOf(path: string): FileRole | "people" | null {
  const role = roles.find(([pattern]) => pattern.test(path))?.[1];
  return role ?? (forPeople.test(path) ? "people" : null);
}

/** `items/sepsis-lactate.md` -> `sepsis-lactate` */
export const slugOf = (path: string) => path.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
