import { type Expression, namesIn, readExpression, valueOf } from "./expression.ts";
import { numberText, rounded, settled } from "./rounding.ts";

/** One set of values for the names of a stem, with the answer they make. */
export interface Variant {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
  readonly answer: number;
}

/** The front-matter field `variants`. */
export interface VariantsSetting {
  readonly vars: Readonly<Record<string, readonly number[]>>;
  readonly answer: string;
  readonly round?: number | undefined;
}

/** Something wrong with the field, at a path within it. */
export interface VariantsProblem {
  readonly path: readonly string[];
  readonly rule: string;
  readonly message: string;
  readonly suggestion: string;
}

/** As many variants as an item may have. */
const most = 60;

/** Every combination of values with its answer, in the order written; or what is wrong. */
export function variantsOf({ vars, answer, round }: VariantsSetting): readonly Variant[] | VariantsProblem {
  const count = Object.values(vars).reduce((product, values) => product * values.length, 1);
  if (count > most) {
    const message = `These values make ${count} variants.`;
    return { path: ["vars"], rule: "too-many-variants", message, suggestion: `Keep at most ${most}.` };
  }
  const formula = formulaOf(answer, Object.keys(vars));
  if ("rule" in formula) return formula;
  const variants = combinationsOf(vars).map((values, i) => {
    const exact = valueOf(formula, new Map(Object.entries(values)));
    return { id: String(i + 1), values, answer: round === undefined ? settled(exact) : rounded(exact, round) };
  });
  const broken = variants.find((one) => !Number.isFinite(one.answer));
  return broken === undefined ? variants : withoutAnswer(broken);
}

function formulaOf(answer: string, names: readonly string[]): Expression | VariantsProblem {
  const formula = readExpression(answer);
  const at = { path: ["answer"], rule: "bad-formula" };
  if ("wrong" in formula) {
    return { ...at, message: `This is not a formula. ${formula.wrong}`, suggestion: "For example `vol / hours`." };
  }
  const unknown = namesIn(formula).find((name) => !names.includes(name));
  if (unknown === undefined) return formula;
  return {
    ...at,
    message: `\`${unknown}\` has no values.`,
    suggestion: `The names under \`vars\` are ${names.join(", ")}.`,
  };
}

function withoutAnswer({ values }: Variant): VariantsProblem {
  const told = Object.entries(values).map(([name, value]) => `${name} = ${numberText(value)}`);
  return {
    path: ["answer"],
    rule: "no-answer",
    message: `This cannot be computed with ${told.join(", ")}.`,
    suggestion: "It divides by zero there, or grows too large: change the values.",
  };
}

function combinationsOf(vars: VariantsSetting["vars"]): Record<string, number>[] {
  return Object.entries(vars).reduce<Record<string, number>[]>(
    (sets, [name, values]) => sets.flatMap((set) => values.map((value) => ({ ...set, [name]: value }))),
    [{}],
  );
}
