import { classesOf, element, elements, textOf, type XmlElement } from "./xml.ts";

/** What a reader sees at a link to each id of the module: `Figure 2`, `Table 1`, `“Functions of Bone”`. */
export type Labels = ReadonlyMap<string, string>;

/**
 * Names what links of a module can point to. Figures and tables are numbered within the module, since the book's own
 * numbers run through a whole chapter and are written nowhere in the file.
 */
export function labelsOf(content: XmlElement): Labels {
  const labels = new Map<string, string>();
  const numbers: Record<string, number> = {};
  const visit = (parent: XmlElement, inside: string | null, asked: boolean) => {
    for (const child of elements(parent)) {
      const label = inside ?? labelOf(child, numbers, asked);
      const id = child.attributes.get("id");
      if (id !== undefined && label !== null) labels.set(id, label);
      visit(
        child,
        child.name === "figure" || child.name === "table" ? label : inside,
        asked || child.name === "exercise",
      );
    }
  };
  visit(content, null, false);
  return labels;
}

const numbered: Readonly<Record<string, string>> = { figure: "Figure", table: "Table", equation: "Equation" };

/** What an exercise shows travels with its item, so it has no number among those of the text. */
function labelOf(target: XmlElement, numbers: Record<string, number>, asked: boolean): string | null {
  const word = numbered[target.name];
  if (word !== undefined) {
    if (asked || classesOf(target).includes("unnumbered")) return `the ${word.toLowerCase()}`;
    const number = (numbers[word] ?? 0) + 1;
    numbers[word] = number;
    return `${word} ${number}`;
  }
  const title = element(target, "title");
  const heading = title === null ? "" : textOf(title);
  return heading === "" ? null : `“${heading}”`;
}

/** A link into another module, whose titles this one does not know. */
export function labelElsewhere(targetId: string | undefined): string {
  const target = targetId ?? "";
  if (/fig/i.test(target)) return "a figure in another section";
  if (/tbl|table/i.test(target)) return "a table in another section";
  return "another section";
}
