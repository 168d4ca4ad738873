/** The value below or at which `share` (0..1) of the values lie (nearest rank). NaN for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** To a number of decimals, so that a line is read and not deciphered. */
export function rounded(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}
