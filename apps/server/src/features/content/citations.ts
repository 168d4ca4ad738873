import type { Citation, Source } from "@osler/content";
import type { Feedback } from "@osler/contract";
import type { Catalogue } from "./catalogue.ts";

/** The facts that content rests on, each with where it was read. */
export async function citedSources(
  catalogue: Catalogue,
  citations: readonly Citation[],
): Promise<Feedback["citations"]> {
  const sources = await catalogue.sources([
    ...new Set(citations.flatMap((citation) => ("source" in citation ? [citation.source] : []))),
  ]);
  return citations.map((citation) => {
    const source = "source" in citation ? (sources.get(citation.source) ?? null) : null;
    return {
      supports: citation.supports,
      unverified: "unverified" in citation,
      locator: "locator" in citation ? citation.locator : null,
      title: source?.title ?? null,
      by: source === null ? null : byWhom(source),
      year: source?.year ?? null,
      address: source === null ? null : addressOf(source),
      readOn: source?.readOn ?? null,
    };
  });
}

export function byWhom(source: Source): string | null {
  return source.authors ?? source.body;
}

/** Where the source stands: its address, or its DOI as one. */
export function addressOf(source: Source): string | null {
  return source.address ?? (source.doi === null ? null : `https://doi.org/${source.doi}`);
}
