/** How deep in headings, quotes and lists a block stands. */
export interface Depth {
  readonly heading: number;
  readonly quote: number;
  readonly list: number;
}

/** The reading's own title is the first heading, so sections begin with the second. */
export const topDepth: Depth = { heading: 2, quote: 0, list: 0 };
