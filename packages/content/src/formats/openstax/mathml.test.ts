import { expect, test } from "vitest";
import { mathText } from "./mathml.ts";
import { scriptText } from "./scripts.ts";
import { parseXml, type XmlElement } from "./xml.ts";

const math = (inside: string) =>
  parseXml(`<m:math xmlns:m="http://www.w3.org/1998/Math/MathML">${inside}</m:math>`, "f").root as XmlElement;

test.each([
  ["<m:mrow><m:msub><m:mtext>CO</m:mtext><m:mn>2</m:mn></m:msub><m:mo>→</m:mo><m:mi>X</m:mi></m:mrow>", "CO₂ → X"],
  ["<m:msubsup><m:mtext>HCO</m:mtext><m:mn>3</m:mn><m:mo>−</m:mo></m:msubsup>", "HCO₃⁻"],
  ["<m:mrow><m:mo>−</m:mo><m:mn>5</m:mn><m:mo>−</m:mo><m:mn>3</m:mn></m:mrow>", "−5 − 3"],
  ["<m:mfrac><m:mrow><m:mi>a</m:mi><m:mo>+</m:mo><m:mi>b</m:mi></m:mrow><m:mn>2</m:mn></m:mfrac>", "(a + b)/2"],
  ["<m:mfrac><m:mtext>(pulse pressure)</m:mtext><m:mn>3</m:mn></m:mfrac>", "(pulse pressure)/3"],
  ["<m:msqrt><m:mi>x</m:mi></m:msqrt><m:mroot><m:mi>y</m:mi><m:mn>3</m:mn></m:mroot>", "√(x)³√(y)"],
  ["<m:mi>A</m:mi><m:mrow><m:mo>↔</m:mo></m:mrow><m:mi>B</m:mi>", "A ↔ B"],
  ["<m:mover><m:mo>→</m:mo><m:mtext>enzyme</m:mtext></m:mover>", "→ (enzyme)"],
  ["<m:mover><m:mi>x</m:mi><m:mo>¯</m:mo></m:mover>", "x"],
  ["<m:mfenced><m:mi>a</m:mi><m:mi>b</m:mi></m:mfenced>", "(a, b)"],
  [
    "<m:mtable><m:mtr><m:mtd><m:mn>1</m:mn></m:mtd></m:mtr><m:mtr><m:mtd><m:mn>2</m:mn></m:mtd></m:mtr></m:mtable>",
    "1; 2",
  ],
  ["<m:semantics><m:mi>x</m:mi><m:annotation>unseen</m:annotation></m:semantics>", "x"],
  ["", ""],
])("reads %s as %s", (inside, text) => {
  expect(mathText(math(inside))).toBe(text);
});

test.each([
  ["2+", "sup", "²⁺"],
  ["2 −", "sup", "²⁻"],
  ["12", "sub", "₁₂"],
  ["2 ", "sub", "₂ "],
  ["12,", "sub", "₁₂,"],
  ["H", "sub", "_H"],
  ["A, B", "sup", "^(A, B)"],
  ["®", "sup", "®"],
  ["th", "sup", "th"],
  [" ", "sup", " "],
] as const)("writes %j as %s", (text, script, expected) => {
  expect(scriptText(text, script)).toBe(expected);
});
