import { useId } from "react";
import type { Mastery } from "../language/mastery.ts";
import "./band.css";

interface Props {
  readonly mastery: Mastery;
  /** What was believed before, drawn as a hollow mark. */
  readonly before?: Mastery;
}

/**
 * An estimate with its doubt: the band covers the middle 80 % and fades beyond it, the line is the mean, and the
 * colour deepens with the estimate. Always beside the same in words, so hidden from screen readers.
 */
export function Band({ mastery, before }: Props) {
  const fade = `fade${useId()}`;
  const { low, high, mean, level } = mastery;
  const reach = (high - low) * 0.35;
  const from = Math.max(0, low - reach);
  const to = Math.min(1, high + reach);
  return (
    <svg className={`band band-${level}`} width="100%" height="20" aria-hidden="true" focusable="false">
      <linearGradient id={fade}>
        <stop offset="0" stopColor="currentColor" stopOpacity={from === 0 ? depth(mean) : 0} />
        <stop offset={share(low, from, to)} stopColor="currentColor" stopOpacity={depth(mean)} />
        <stop offset={share(high, from, to)} stopColor="currentColor" stopOpacity={depth(mean)} />
        <stop offset="1" stopColor="currentColor" stopOpacity={to === 1 ? depth(mean) : 0} />
      </linearGradient>
      <line className="bandGround" x1="0" x2="100%" y1="10" y2="10" />
      <rect x={at(from)} width={at(to - from)} y="4" height="12" rx="2" fill={`url(#${fade})`} />
      {before && <circle className="bandBefore" cx={at(inside(before.mean))} cy="10" r="4.5" />}
      <line className="bandMean" x1={at(inside(mean))} x2={at(inside(mean))} y1="1" y2="19" />
    </svg>
  );
}

function at(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

/** Keeps a mark from being cut at either end. */
function inside(value: number): number {
  return Math.min(0.985, Math.max(0.015, value));
}

function depth(mean: number): number {
  return 0.18 + 0.55 * mean;
}

function share(value: number, from: number, to: number): number {
  return to > from ? (value - from) / (to - from) : 0.5;
}
