import { scriptText } from "./scripts.ts";
import { elements, textOf, type XmlElement } from "./xml.ts";

/** MathML as one line of text that can be read aloud: `CO₂ + H₂O ⇄ H₂CO₃`, `(a + b)/2`, `√(x)`. Never throws. */
export function mathText(math: XmlElement): string {
  return row(elements(math)).replace(/\s+/g, " ").trim();
}

/** Relations always stand between two terms; the others may also be the sign of one. */
const relation = /^(?:[=→←⟶⇄⇌↔⇒<>≤≥≈≠≡×÷∝∼~]|[=-]>)$/u;
const operation = /^[±+−–*-]$/u;

/** Elements whose parts have a place of their own; all others are read as a row of their parts. */
const readers: Readonly<Record<string, (parts: readonly string[], math: XmlElement) => string>> = {
  "m:msub": ([base = "", below = ""]) => base + scriptText(below, "sub"),
  "m:msup": ([base = "", above = ""]) => base + scriptText(above, "sup"),
  "m:msubsup": ([base = "", below = "", above = ""]) => base + scriptText(below, "sub") + scriptText(above, "sup"),
  "m:munder": ([base = "", under = ""]) => base + beside(under),
  "m:mover": ([base = "", over = ""]) => base + beside(over),
  "m:munderover": ([base = "", under = "", over = ""]) => base + beside(under) + beside(over),
  "m:mfrac": ([above = "", below = ""]) => `${grouped(above)}/${grouped(below)}`,
  "m:msqrt": (parts) => `√(${parts.join("")})`,
  "m:mroot": ([base = "", degree = ""]) => `${scriptText(degree, "sup")}√(${base})`,
  "m:mfenced": (parts, { attributes }) =>
    (attributes.get("open") ?? "(") +
    parts.join(`${attributes.get("separators") ?? ","} `) +
    (attributes.get("close") ?? ")"),
  "m:mtable": (parts) => parts.map((part) => part.trim()).join("; "),
  "m:mtr": (parts) => parts.join(" "),
  "m:mspace": () => " ",
  "m:mphantom": () => "",
  "m:semantics": ([shown = ""]) => shown,
};

function read(math: XmlElement): string {
  const parts = elements(math);
  const reader = readers[math.name];
  if (reader !== undefined) return reader(parts.map(read), math);
  return parts.length === 0 ? leaf(math) : row(parts);
}

/** Keeps the spaces inside a text: authors write ` of ` there. */
function leaf(math: XmlElement): string {
  const text = math.children.filter((child) => typeof child === "string").join("");
  return math.name === "m:mtext" ? text.replace(/\s+/g, " ") : textOf(math);
}

/** Operators between two terms get space around them; a sign before a term does not. */
function row(parts: readonly XmlElement[]): string {
  let afterTerm = false;
  const pieces: string[] = [];
  for (const part of parts) {
    const text = read(part);
    const sign = operatorIn(part);
    pieces.push(relation.test(sign) || (operation.test(sign) && afterTerm) ? ` ${text} ` : text);
    if (text.trim() !== "") afterTerm = !relation.test(sign) && !operation.test(sign) && !/[([,]$/.test(text);
  }
  return pieces.join("");
}

const around = new Set(["m:mrow", "m:mstyle", "m:munder", "m:mover", "m:munderover"]);

/** The operator that a part is, bare or with something over or under it; `""` when it is none. */
function operatorIn(part: XmlElement): string {
  if (part.name === "m:mo") return textOf(part);
  const [first, second] = elements(part);
  const holds =
    around.has(part.name) && first !== undefined && (second === undefined || !/^m:m(?:row|style)$/.test(part.name));
  return holds ? operatorIn(first) : "";
}

/** Words over or under an arrow, in brackets after it; a mere accent or line says nothing in plain text. */
function beside(text: string): string {
  if (relation.test(text.trim())) return ` ${text.trim()} `;
  return /[\p{L}\p{N}]/u.test(text) ? ` (${text.trim()}) ` : "";
}

function grouped(text: string): string {
  const trimmed = text.trim();
  const whole = /^(?:[\p{L}\p{N}.\u2080-\u209c\u2070-\u207f]*|\([^()]*\))$/u;
  return whole.test(trimmed) ? trimmed : `(${trimmed})`;
}
