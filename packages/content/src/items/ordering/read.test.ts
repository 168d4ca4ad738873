import { expect, test } from "vitest";
import { readItem, withItem } from "../../formats/pack/demoItem.ts";

const steps =
  "1. Check for **danger**\n   > Your own safety first.\n   > Always.\n2. Check the response\n3. Open the airway\n";
const stem = `\nPut the first steps in order.\n\n${steps}`;

interface Read {
  readonly body: { readonly stem: string; readonly steps: readonly { readonly id: string; readonly text: string }[] };
  readonly answerKey: { readonly order: string[]; readonly feedback: Record<string, string>; readonly rule: string };
}

test("reads the steps, their right order and each step's own words", () => {
  const { body, answerKey } = readItem("kind: ordering", `${stem}\n## Explanation\nSo.\n`) as unknown as Read;
  expect(body.stem).toBe("Put the first steps in order.");
  const texts = answerKey.order.map((id) => body.steps.find((step) => step.id === id)?.text);
  expect(texts).toEqual(["Check for **danger**", "Check the response", "Open the airway"]);
  const [first = ""] = answerKey.order;
  expect(answerKey.feedback).toEqual({ [first]: "Your own safety first.\nAlways." });
  expect(answerKey.rule).toBe("pairs");
});

test("neither letter nor place of a step tells the order, though authors write it in order", () => {
  const orders = new Map<string, number>();
  for (let i = 0; i < 600; i += 1) {
    const { body, answerKey } = readItem("kind: ordering", stem, `one-${i}`) as unknown as Read;
    expect(body.steps.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    orders.set(answerKey.order.join(""), (orders.get(answerKey.order.join("")) ?? 0) + 1);
  }
  expect(orders.size).toBe(6);
  for (const [order, count] of orders) expect(count, order).toBeGreaterThan(60);
});

test.each<[what: string, body: string, expected: object]>([
  ["no list", "\nOrder.\n", { rule: "no-steps", line: 7 }],
  ["a list without numbers", "\nOrder.\n\n- One\n- Two\n- Three\n", { rule: "no-steps", line: 10 }],
  ["text after the steps", `${stem}\nMore.\n`, { rule: "text-after-steps", line: 16 }],
  ["no question", `\n${steps}`, { rule: "empty-stem" }],
  ["two steps", "\nOrder.\n\n1. One\n2. Two\n", { rule: "step-count", line: 10 }],
  ["a step twice", `${stem}4. open the airway\n`, { rule: "duplicate-step", line: 15 }],
  ["a step without text", "\nOrder.\n\n1. One\n2. Two\n3.\n", { rule: "empty-step", line: 12 }],
  ["text after feedback", `${stem}\n   > Words.\n\n   More.\n`, { rule: "text-after-feedback", line: 18 }],
  ["options", `\nOrder.\n\n- [x] One\n- [ ] Two\n`, { rule: "ordering-with-options", line: 10 }],
])("tells, with line and suggestion: %s", (_, body, expected) => {
  expect(withItem("kind: ordering", body).problems).toContainEqual(
    expect.objectContaining({ severity: "error", file: "items/one.md", ...expected }),
  );
});
