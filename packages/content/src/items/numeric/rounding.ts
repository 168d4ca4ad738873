/** Significant digits in which the noise of binary fractions (0.1 + 0.2) is no longer seen. */
const digits = 12;

/** The number without the noise of binary fractions, and zero without a sign. */
export const settled = (value: number): number => Number(value.toPrecision(digits)) + 0;

/**
 * The number with `decimals` decimals. Halves go away from zero (2.5 to 3, -2.5 to -3, 0.125 to 0.13), as people round
 * by hand; a half that binary fractions miss by a hair (1.005) still counts as one.
 */
export function rounded(value: number, decimals: number): number {
  const scaled = settled(Math.abs(value) * 10 ** decimals);
  const whole = Math.floor(scaled + 0.5);
  // Written as decimals and read back: whole / 10 ** decimals would bring the noise of binary fractions in again.
  return whole === 0 ? 0 : Math.sign(value) * Number(`${whole}e-${decimals}`);
}

/** The number as people write it: decimals, never powers of ten. */
export function numberText(value: number): string {
  const text = String(settled(value));
  return text.includes("e")
    ? settled(value)
        .toFixed(20)
        .replace(/\.?0+$/, "")
    : text;
}
