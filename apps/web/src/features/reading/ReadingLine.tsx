import { type RefObject, useEffect, useRef } from "react";
import { onScroll, shareRead } from "./useReadingPlace.ts";

/** The thin line at the top that grows as the text is read. The time that is left says the same in words. */
export function ReadingLine({ body }: { readonly body: RefObject<HTMLElement | null> }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = () => line.current?.style.setProperty("transform", `scaleX(${shareRead(body.current).toFixed(3)})`);
    draw();
    return onScroll(draw);
  }, [body]);
  return (
    <div className="readingLine" aria-hidden="true">
      <div ref={line} />
    </div>
  );
}
