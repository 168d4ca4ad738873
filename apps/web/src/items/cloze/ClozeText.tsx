import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Markdown } from "../../ui/Markdown.tsx";

interface Props {
  /** Markdown with a `{{name}}` for each blank. */
  readonly stem: string;
  /** The names of the blanks. */
  readonly names: readonly string[];
  /** What is drawn in each, in the order of the names. */
  readonly children: readonly ReactNode[];
}

interface Place {
  readonly name: string;
  readonly element: HTMLElement;
}

/**
 * A text in Markdown with something of React's in each blank. The text is drawn first; each `{{name}}` in it then becomes
 * an empty element that React fills, so that a blank may stand in a list, a table or bold words. The text
 * must stay the same while it is shown.
 */
export function ClozeText({ stem, names, children }: Props) {
  const text = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useLayoutEffect(() => {
    if (text.current !== null) setPlaces(placesIn(text.current));
  }, []);
  return (
    <div ref={text} className="clozeText">
      <Markdown text={stem} className="stem" />
      {places.map(({ name, element }) => createPortal(children[names.indexOf(name)], element, name))}
    </div>
  );
}

function placesIn(root: HTMLElement): Place[] {
  for (const node of textNodesOf(root)) openPlaces(node);
  return [...root.querySelectorAll<HTMLElement>("[data-place]")].map((element) => {
    return { name: element.dataset["place"] ?? "", element };
  });
}

function textNodesOf(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** Puts an element in place of each `{{name}}` of a text node. */
function openPlaces(node: Text): void {
  const parts = node.data.split(/\{\{[ \t]*([A-Za-z][A-Za-z0-9_-]*)[ \t]*\}\}/);
  if (parts.length === 1) return;
  // Every second part is what the brackets of the pattern caught: a name.
  node.replaceWith(...parts.map((part, i) => (i % 2 === 0 ? part : placeNamed(part))));
}

function placeNamed(name: string): HTMLElement {
  const element = document.createElement("span");
  element.dataset["place"] = name;
  return element;
}
