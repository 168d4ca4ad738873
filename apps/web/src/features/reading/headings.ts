export interface Heading {
  /** Of the element in the page. */
  readonly id: string;
  readonly title: string;
  readonly level: number;
}

const listed = /<h([23])>([\s\S]*?)<\/h\1>/g;

/** Gives every heading of the second and third level an id, counting on from `before`, and lists them. */
export function headingsMarked(html: string, before: number): { html: string; headings: Heading[] } {
  const headings: Heading[] = [];
  const marked = html.replace(listed, (_, level: string, inner: string) => {
    const id = `part-${before + headings.length + 1}`;
    headings.push({ id, title: plain(inner), level: Number(level) });
    return `<h${level} id="${id}" tabindex="-1">${inner}</h${level}>`;
  });
  return { html: marked, headings };
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}
