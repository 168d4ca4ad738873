import { keyPointsTag } from "../../keyPoints.ts";
import type { ReadItem } from "./itemFile.ts";
import type { ReadReading } from "./readingFile.ts";

const heading = /^#{1,3}[ \t]+key points[ \t]*$/im;
const nextHeading = /^#{1,3}[ \t]/m;
const secondsToRecall = 60;

/**
 * A card for the key points of a reading, so that they come back when they would fade: its front asks for them, its back
 * holds them. Null where the reading has no `## Key points`.
 */
export function keyPointsCard({ draft, place }: ReadReading): ReadItem | null {
  const points = keyPointsOf(
    draft.blocks.flatMap((block) => (block.type === "text" ? [block.markdown] : [])).join("\n\n"),
  );
  if (points === null) return null;
  const { blocks: _, level: __, minutes: ___, ...shared } = draft;
  return {
    draft: {
      ...shared,
      id: `${draft.id}-key-points`,
      type: "item",
      kind: "card",
      title: `Key points: ${draft.title}`,
      bloom: "remember",
      difficulty: 3,
      timeS: secondsToRecall,
      tags: [keyPointsTag],
      body: { front: `What are the key points of “${draft.title}”?`, back: points },
      answerKey: {},
      hint: null,
      explanation: null,
      readings: [draft.id],
    },
    place,
    references: [],
  };
}

function keyPointsOf(markdown: string): string | null {
  const start = heading.exec(markdown);
  if (start === null) return null;
  const rest = markdown.slice(start.index + start[0].length);
  const end = nextHeading.exec(rest);
  const points = rest.slice(0, end?.index).trim();
  return points === "" ? null : points;
}
