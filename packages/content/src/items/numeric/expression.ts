/** An arithmetic expression: numbers, names, + - * / and brackets. */
export type Expression =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "negative"; readonly of: Expression }
  | {
      readonly type: "binary";
      readonly sign: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    };

/** What is wrong with an expression, as a sentence. */
export interface NotAnExpression {
  readonly wrong: string;
}

const token = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_]*)|([-+*/()]))/y;

interface Reader {
  /** The token to come; null at the end. */
  readonly peek: () => string | null;
  readonly take: () => string | null;
}

/**
 * Reads an expression by recursive descent: a sum of products of factors, each operator taking what stands left of it
 * first (`12 / 4 / 3` is 1). Nothing but numbers, names, + - * / and ( ) has a meaning.
 */
export function readExpression(text: string): Expression | NotAnExpression {
  const tokens = tokensOf(text);
  if (tokens === null) return { wrong: "It may hold only numbers, names, + - * / and brackets." };
  let at = 0;
  const reader: Reader = { peek: () => tokens[at] ?? null, take: () => tokens[at++] ?? null };
  const read = readSum(reader);
  if ("wrong" in read) return read;
  const rest = reader.peek();
  return rest === null ? read : { wrong: `\`${rest}\` does not fit where it stands.` };
}

/** The names an expression needs values for, each once. */
export function namesIn(expression: Expression): string[] {
  switch (expression.type) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "negative":
      return namesIn(expression.of);
    case "binary":
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
  }
}

/** The value of an expression; not finite when it divides by zero, NaN when a name has no value. */
export function valueOf(expression: Expression, values: ReadonlyMap<string, number>): number {
  switch (expression.type) {
    case "number":
      return expression.value;
    case "name":
      return values.get(expression.name) ?? Number.NaN;
    case "negative":
      return -valueOf(expression.of, values);
    case "binary":
      return combined(expression.sign, valueOf(expression.left, values), valueOf(expression.right, values));
  }
}

function combined(sign: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (sign) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  const source = text.trimEnd();
  for (token.lastIndex = 0; token.lastIndex < source.length; ) {
    const match = token.exec(source);
    if (match === null) return null;
    tokens.push(match[0].trim());
  }
  return tokens;
}

function readSum(reader: Reader): Expression | NotAnExpression {
  return readChain(reader, ["+", "-"], readProduct);
}

function readProduct(reader: Reader): Expression | NotAnExpression {
  return readChain(reader, ["*", "/"], readFactor);
}

type Sign = Extract<Expression, { type: "binary" }>["sign"];

function readChain(
  reader: Reader,
  signs: readonly Sign[],
  readPart: (reader: Reader) => Expression | NotAnExpression,
): Expression | NotAnExpression {
  let left = readPart(reader);
  for (;;) {
    const sign = signs.find((one) => one === reader.peek());
    if ("wrong" in left || sign === undefined) return left;
    reader.take();
    const right = readPart(reader);
    if ("wrong" in right) return right;
    left = { type: "binary", sign, left, right };
  }
}

function readFactor(reader: Reader): Expression | NotAnExpression {
  const next = reader.take();
  if (next === null) return { wrong: "It ends too early." };
  if (next === "-") {
    const of = readFactor(reader);
    return "wrong" in of ? of : { type: "negative", of };
  }
  if (next === "(") {
    const inner = readSum(reader);
    if ("wrong" in inner) return inner;
    return reader.take() === ")" ? inner : { wrong: "A bracket is not closed." };
  }
  if (/^\d/.test(next)) return { type: "number", value: Number(next) };
  if (/^[A-Za-z]/.test(next)) return { type: "name", name: next };
  return { wrong: `\`${next}\` does not fit where it stands.` };
}
