import { useLayoutEffect, useRef, useState } from "react";
import type { MapLine } from "./conceptMap.ts";
import type { Standing } from "./standing.ts";

interface Props {
  readonly lines: readonly MapLine[];
  readonly standing: (id: string) => Standing;
}

/** A thin line from each concept to those that build on it, drawn behind the tiles wherever the layout has put them. */
export function MapLines({ lines, standing }: Props) {
  const canvas = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const room = canvas.current?.parentElement;
    if (!room) return;
    const draw = () => setDrawn(lines.map((line) => curve(room, line)));
    const watch = new ResizeObserver(draw);
    watch.observe(room);
    draw();
    return () => watch.disconnect();
  }, [lines]);
  return (
    <svg ref={canvas} className="mapLines" aria-hidden="true" focusable="false">
      {lines.map(({ from, to }, place) => (
        <path key={`${from} ${to}`} d={drawn[place] ?? ""} data-lit={isLit(standing(from), standing(to))} />
      ))}
    </svg>
  );
}

/** A line lies on the path when both its ends are on the same side of what is pointed at, or one is it. */
function isLit(from: Standing, to: Standing): boolean {
  const upward = (end: Standing) => end === "before" || end === "self";
  const downward = (end: Standing) => end === "after" || end === "self";
  return (upward(from) && upward(to)) || (downward(from) && downward(to));
}

function curve(room: HTMLElement, { from, to }: MapLine): string {
  const start = tile(room, from);
  const end = tile(room, to);
  if (!start || !end) return "";
  const [x1, y1, x2, y2] = [start.left + start.width / 2, start.top + start.height, end.left + end.width / 2, end.top];
  const bend = Math.max(12, (y2 - y1) / 2);
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function tile(room: HTMLElement, id: string): { left: number; top: number; width: number; height: number } | null {
  const found = room.querySelector(`[data-concept="${CSS.escape(id)}"]`);
  if (!found) return null;
  const outer = room.getBoundingClientRect();
  const { left, top, width, height } = found.getBoundingClientRect();
  return { left: left - outer.left, top: top - outer.top, width, height };
}
