/** What was typed, as a number; or why it is none. */
export type ReadNumber =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "empty" }
  | { readonly type: "noNumber" }
  /** One comma with three digits behind it: a thousand to some, a thousandth to others. */
  | { readonly type: "ambiguous"; readonly whole: number; readonly fraction: number };

/** As large as a response may be. */
const most = 1e12;

/**
 * Reads a number as people type it: with a point or a comma as the decimal sign, spaces between thousands, any minus.
 * Where a comma may mean thousands as well as decimals nothing is guessed: a thousandfold error is how people die.
 */
export function readNumber(text: string): ReadNumber {
  const plain = text
    .trim()
    .replace(/[−–]/g, "-")
    .replace(/(?<=\d)[\s']+(?=\d)/g, "");
  if (plain === "") return { type: "empty" };
  const [, sign = "", whole = "", thousands] = /^(-?)(\d{1,3}),(\d{3})$/.exec(plain) ?? [];
  if (thousands !== undefined && whole !== "0") {
    const by = sign === "" ? 1 : -1;
    return {
      type: "ambiguous",
      whole: by * Number(whole + thousands),
      fraction: by * Number(`${whole}.${thousands}`),
    };
  }
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain)) return { type: "noNumber" };
  const value = Number(plain.replace(",", "."));
  return Math.abs(value) <= most ? { type: "number", value } : { type: "noNumber" };
}
