import { seededRandom, shuffled } from "@osler/std";
import type { AuthoredBody } from "../../authored.ts";
import { entryOf, type List } from "../../formats/pack/listEntry.ts";
import { type Blocks, readMarkdown } from "../../formats/pack/markdown.ts";
import { refuse } from "../../formats/pack/problems.ts";
import { letter, type Option, repeated } from "../options.ts";

interface ReadSteps {
  readonly stem: string;
  readonly steps: Option[];
  /** The letters of the steps in the right order. */
  readonly order: string[];
  readonly feedback: Record<string, string>;
}

interface Step {
  readonly text: string;
  readonly feedback: string | null;
  readonly line: number;
}

/**
 * Reads the numbered list at the end of the stem. It is written in the right order, so the steps are shuffled by the
 * item's id before they get their letters. Null, and problems, when it is unusable.
 */
export function readSteps(authored: AuthoredBody, id: string): ReadSteps | null {
  const blocks = withoutOptions(authored) ? readMarkdown(authored.stem, authored.stemLine, authored.report) : null;
  const list = blocks && listOf(blocks, authored);
  if (blocks === null || list === null) return null;
  const steps = stepsOf(list, blocks, authored);
  const before = blocks.nodes.slice(0, -1);
  const [first, last] = [before.at(0), before.at(-1)];
  const stem = first && last ? blocks.slice(first, last).text : "";
  if (steps === null || !usable(stem, steps, authored)) return null;
  const lettered = shuffled(steps, seededRandom(id)).map((step, i) => ({ id: letter(i), step }));
  const idOf = (step: Step) => lettered.find((one) => one.step === step)?.id ?? "";
  return {
    stem,
    steps: lettered.map((one) => ({ id: one.id, text: one.step.text })),
    order: steps.map(idOf),
    feedback: Object.fromEntries(steps.flatMap((step) => (step.feedback ? [[idOf(step), step.feedback]] : []))),
  };
}

function withoutOptions({ options, report }: AuthoredBody): boolean {
  const [first] = options;
  if (first === undefined) return true;
  refuse(
    report,
    "ordering-with-options",
    first.line,
    "An ordering has no options; its steps stand in a numbered list.",
    "Write `1. `, `2. `, ... in the right order instead of brackets.",
  );
  return false;
}

function listOf({ nodes, lineOf }: Blocks, { line, report }: AuthoredBody): List | null {
  const last = nodes.at(-1);
  if (last?.type === "list" && last.ordered === true) return last;
  const earlier = nodes.some((node) => node.type === "list" && node.ordered === true);
  if (last !== undefined && earlier) {
    return refuse(
      report,
      "text-after-steps",
      lineOf(last),
      "This text stands after the steps.",
      "Move it above the first step, or under `## Explanation`.",
    );
  }
  return refuse(
    report,
    "no-steps",
    last?.type === "list" ? lineOf(last) : line,
    "There is no numbered list of steps.",
    "Write `1. `, `2. `, ... in the right order, with an empty line above the first.",
  );
}

function stepsOf(list: List, { lineOf }: Blocks, { stem, report }: AuthoredBody): Step[] | null {
  const entries = list.children.map((entry) => ({ ...entryOf(entry, stem), line: lineOf(entry) }));
  const stray = entries.find((entry) => entry.stray !== null)?.stray;
  if (stray != null) {
    const message = "This text stands after the step's feedback.";
    return refuse(report, "text-after-feedback", lineOf(stray), message, "Begin each line of feedback with `   > `.");
  }
  return entries.map(({ text, quoted, line }) => ({ text, feedback: quoted, line }));
}

function usable(stem: string, steps: readonly Step[], { line, report }: AuthoredBody): boolean {
  const found: [rule: string, line: number, message: string, suggestion: string][] = repeated(steps).map(
    ([first, second]) => [
      "duplicate-step",
      second.line,
      `This step says the same as the one on line ${first.line}.`,
      "Change or remove one of them.",
    ],
  );
  if (stem === "") {
    found.push(["empty-stem", line, "There is no question above the steps.", "Write what is put into order."]);
  }
  if (steps.length < 3 || steps.length > 8) {
    const count = steps.length === 1 ? "one step" : `${steps.length} steps`;
    found.push(["step-count", steps[0]?.line ?? line, `This item has ${count}.`, "Write 3 to 8 steps."]);
  }
  for (const step of steps.filter(({ text }) => text === "")) {
    found.push(["empty-step", step.line, "This step has no text.", "Write it after the number."]);
  }
  for (const [rule, at, message, suggestion] of found) refuse(report, rule, at, message, suggestion);
  return found.length === 0;
}
