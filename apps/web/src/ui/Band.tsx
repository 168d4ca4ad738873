import { useId } from "react";
import type { Mastery } from "../language/mastery.ts";
import "./band.css";

interface Props {
  readonly mastery: Mastery;
  /** What was believed before, drawn as a hollow mark. */
  readonly before?: Mastery;
  /** False for something never met: then only a dotted line is drawn, because there is nothing to believe yet. */
  readonly met?: boolean;
}

const stops = Array.from({ length: 17 }, (_, place) => place / 16);
/** The band named in words covers the middle 80 %: its ends lie this many standard deviations from the mean. */
const deviationsAtEnds = 1.2816;

/**
 * An estimate with its doubt: the colour is strongest at the estimate and fades as far as the doubt reaches, and
 * deepens with the estimate. Always beside the same in words, so hidden from screen readers.
 */
export function Band({ mastery, before, met = true }: Props) {
  const fade = `fade${useId()}`;
  const { mean, level } = mastery;
  return (
    <svg className={`band band-${met ? level : "unmet"}`} width="100%" height="20" aria-hidden="true" focusable="false">
      <line className="bandGround" x1="0" x2="100%" y1="10" y2="10" />
      {met && (
        <>
          <linearGradient id={fade}>
            {stops.map((at) => (
              <stop key={at} offset={at} stopColor="currentColor" stopOpacity={depth(mean) * believed(mastery, at)} />
            ))}
          </linearGradient>
          <rect x="0" width="100%" y="4" height="12" rx="3" fill={`url(#${fade})`} />
          {before && <circle className="bandBefore" cx={across(before.mean)} cy="10" r="4.5" />}
          <line className="bandMean" x1={across(mean)} x2={across(mean)} y1="1" y2="19" />
        </>
      )}
    </svg>
  );
}

/** A place on the line, kept a little inside so that no mark is cut at either end. */
function across(value: number): string {
  return `${(Math.min(0.985, Math.max(0.015, value)) * 100).toFixed(2)}%`;
}

/** The depth of the colour at the estimate itself. */
function depth(mean: number): number {
  return 0.3 + 0.5 * mean;
}

/** How strongly a value is believed beside the estimate, 0..1: a bell whose two sides end where the band does. */
function believed({ mean, low, high }: Mastery, value: number): number {
  const side = value < mean ? mean - low : high - mean;
  const deviation = Math.max(0.01, side / deviationsAtEnds);
  return Math.exp(-(((value - mean) / deviation) ** 2) / 2);
}
