import type { CSSProperties } from "react";
import type { Mastery } from "../language/mastery.ts";
import "./masterySwatch.css";

interface Props {
  readonly mastery: Mastery;
  /** False for something never met: then only an outline is drawn, because there is nothing to believe yet. */
  readonly met: boolean;
}

/** Standard deviations between which the texture grows from none to the most. */
const certain = 0.06;
const doubtful = 0.26;
/** Of the 5 px from one stripe to the next, at most so many are left bare. */
const widestGap = 3.2;

/**
 * An estimate as a patch of colour: the deeper, the more is known; the more it is striped, the less is certain. Always
 * beside the same in words, so hidden from screen readers.
 */
export function MasterySwatch({ mastery, met }: Props) {
  return <span className="masterySwatch" data-met={met} style={met ? paint(mastery) : undefined} aria-hidden="true" />;
}

function paint({ mean, sd }: Mastery): CSSProperties {
  const doubt = Math.min(1, Math.max(0, (sd - certain) / (doubtful - certain)));
  return {
    "--estimate": `${(10 + 90 * mean).toFixed(0)}%`,
    "--doubt": `${(doubt * widestGap).toFixed(1)}px`,
  } as CSSProperties;
}
