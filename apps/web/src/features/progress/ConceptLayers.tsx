import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { masteryBrief } from "../../language/mastery.ts";
import { MasterySwatch } from "../../ui/MasterySwatch.tsx";
import { BeliefLink } from "./BeliefLink.tsx";
import { layersOf, linesOf, pathThrough } from "./conceptMap.ts";
import type { ConceptRow } from "./groups.ts";
import { MapLines } from "./MapLines.tsx";
import { nextTile } from "./nextTile.ts";
import { PathWords } from "./PathWords.tsx";
import { standingOf, tilesIn } from "./standing.ts";

interface Props {
  readonly title: string;
  readonly concepts: readonly ConceptRow[];
  /** Every concept of the learner: what comes first may lie in another chapter. */
  readonly all: readonly ConceptRow[];
  readonly learnerId: string | null;
}

/** One chapter as layers of tiles. Pointing at a tile, or moving to it with the arrow keys, lights the path through it. */
export function ConceptLayers({ title, concepts, all, learnerId }: Props) {
  const { t } = useTranslation();
  const room = useRef<HTMLDivElement>(null);
  const layers = useMemo(() => layersOf(concepts), [concepts]);
  const lines = useMemo(() => linesOf(concepts), [concepts]);
  const [lit, setLit] = useState<string | null>(null);
  const [entry, setEntry] = useState(layers[0]?.[0]?.id);
  const path = useMemo(() => (lit === null ? null : pathThrough(lit, concepts)), [lit, concepts]);
  const standing = (id: string) => standingOf(id, lit, path);

  const light = (id: string) => () => setLit(id);
  const unlight = () => setLit(null);
  const move = (event: KeyboardEvent, here: string) => {
    const to = room.current ? nextTile(tilesIn(room.current), here, event.key) : null;
    if (to === null) return;
    event.preventDefault();
    setEntry(to);
    room.current?.querySelector<HTMLElement>(`[data-concept="${CSS.escape(to)}"]`)?.focus();
  };
  return (
    <div className="mapBox">
      <div ref={room} className="conceptMap" role="group" aria-label={t("progress.mapOf", { title })}>
        <MapLines lines={lines} standing={standing} />
        {layers.map((layer, depth) => (
          <ul
            role="list"
            key={layer[0]?.id}
            className="mapLayer"
            aria-label={t("progress.layer", { layer: depth + 1 })}
          >
            {layer.map((concept) => (
              <li key={concept.id}>
                <BeliefLink
                  conceptId={concept.id}
                  learnerId={learnerId}
                  className="mapTile"
                  data-concept={concept.id}
                  data-standing={standing(concept.id)}
                  tabIndex={concept.id === entry ? 0 : -1}
                  onPointerEnter={light(concept.id)}
                  onPointerLeave={unlight}
                  onFocus={light(concept.id)}
                  onBlur={unlight}
                  onKeyDown={(event) => move(event, concept.id)}
                >
                  <TileInside concept={concept} />
                </BeliefLink>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <PathWords concept={concepts.find(({ id }) => id === lit)} all={all} />
    </div>
  );
}

function TileInside({ concept }: { readonly concept: ConceptRow }) {
  const { t } = useTranslation();
  const met = concept.answers > 0;
  return (
    <>
      <MasterySwatch mastery={concept.mastery} met={met} />
      <span>{concept.name}</span>
      <span className="visuallyHidden">
        {t("separator")}
        {met ? masteryBrief(t, concept.mastery) : t("mastery.notMet")}
      </span>
    </>
  );
}
