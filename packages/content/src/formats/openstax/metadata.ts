import { spdxOf } from "./license.ts";
import { classesOf, descendants, element, elements, textOf, type XmlElement } from "./xml.ts";

/** An author as the book names them, with their part in it if it says so. */
export interface Author {
  readonly name: string;
  readonly role: string | null;
}

/** Title of a module: of the document, else of its metadata. */
export function titleOf(document: XmlElement): string {
  const metadata = element(document, "metadata");
  const named = [element(document, "title"), metadata && element(metadata, "md:title"), element(document, "name")];
  return named.map((title) => (title === null ? "" : textOf(title))).find((title) => title !== "") ?? "";
}

/** The licence that the metadata name: its address and SPDX identifier; null when they name none. */
export function licenseOf(metadata: XmlElement | null): { address: string; spdx: string } | null {
  const license = metadata === null ? null : element(metadata, "md:license");
  if (license === null) return null;
  const address = (license.attributes.get("url") ?? textOf(license)).trim();
  return { address, spdx: spdxOf(address) };
}

/** Authors in the metadata of a module (`md:roles` points to `md:actors`); today's books leave them out. */
export function moduleAuthors(metadata: XmlElement | null): string[] {
  const inside = metadata === null ? [] : descendants(metadata);
  const names = new Map(
    inside.flatMap((part) => {
      const name = element(part, "md:fullname");
      return name === null ? [] : [[part.attributes.get("userid") ?? "", textOf(name)] as const];
    }),
  );
  const roles = inside.filter(({ name, attributes }) => name === "md:role" && attributes.get("type") === "author");
  return roles.flatMap((role) => textOf(role).split(" ")).flatMap((id) => names.get(id) ?? []);
}

const longestNameLine = 120;

/**
 * Authors named in a preface, under "Senior Contributing Authors": one per line as `Name (Role), Institution`, with
 * longer lines about them between.
 */
export function prefaceAuthors(document: XmlElement): Author[] {
  const sections = descendants(document).filter(
    (part) => part.name === "section" && classesOf(part).includes("sr-contrib-auth"),
  );
  const lines = sections.flatMap((section) => elements(section, "para")).flatMap(linesOf);
  return lines.filter((line) => line !== "" && line.length <= longestNameLine && !/[.!?]$/.test(line)).map(authorOf);
}

function authorOf(line: string): Author {
  const [named = line] = line.split(/,\s/);
  const role = /\(([^)]*)\)/.exec(named)?.[1] ?? null;
  return { name: named.replace(/\s*\([^)]*\)/g, "").trim(), role };
}

function linesOf(para: XmlElement): string[] {
  const lines = [""];
  for (const node of para.children) {
    if (typeof node !== "string" && node.name === "newline") lines.push("");
    else lines[lines.length - 1] += typeof node === "string" ? node : textOf(node);
  }
  return lines.map((line) => line.replace(/\s+/g, " ").trim());
}

/** Learning objectives: of the abstract, or of the section or note that the book sets apart for them. */
export function objectivesOf(document: XmlElement): string[] {
  const metadata = element(document, "metadata");
  const abstract = metadata === null ? null : element(metadata, "md:abstract");
  const own = abstract === null ? [] : itemsIn(abstract);
  if (own.length > 0) return own;
  const apart = descendants(document).find((part) =>
    classesOf(part).some((word) => /^(?:learning|chapter)-objectives$/.test(word)),
  );
  return apart === undefined ? [] : itemsIn(apart);
}

function itemsIn(part: XmlElement): string[] {
  return descendants(part)
    .filter(({ name }) => name === "item")
    .map(textOf)
    .filter((text) => text !== "");
}
