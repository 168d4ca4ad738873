import { blocksOf } from "./blocks.ts";
import { judgement, namedOptions, speaksOfOthers } from "./exerciseKey.ts";
import { inlineRuns, type ModuleContext, plain } from "./inline.ts";
import { paragraph } from "./markdown.ts";
import { classesOf, descendants, element, elements, textOf, type XmlElement } from "./xml.ts";

/** A question with a key, in the shape of its item kind. */
export interface Question {
  /** The exercise's own id, made unique within the module. */
  readonly exercise: string | null;
  readonly kind: "sba" | "multi" | "truefalse";
  readonly body: unknown;
  readonly answerKey: unknown;
  readonly explanation: string | null;
  readonly tags: readonly string[];
}

/** A question that is read with its answer, not marked. */
export interface SelfCheck {
  /** The book's word for it, for example `free-response`. */
  readonly kind: string;
  readonly question: string;
  readonly answer: string;
}

export interface Exercises {
  readonly questions: readonly Question[];
  readonly selfChecks: readonly SelfCheck[];
}

/** The tag of an item whose question rests on a picture that is not there. */
const pictureMissing = "picture-missing";

const mostOptions = 20;

/**
 * Sorts the exercises of a module: those whose key can be scored become questions, those with an answer to read become
 * self-checks, and those without an answer are counted as lost.
 */
export function exercisesOf(content: XmlElement, context: ModuleContext): Exercises {
  const questions: Question[] = [];
  const selfChecks: SelfCheck[] = [];
  for (const { exercise, kind } of placed(content, "exercise")) {
    const read = readExercise(exercise, kind, context);
    if (read === null) continue;
    if ("question" in read) selfChecks.push(read);
    else questions.push(read);
  }
  return { questions, selfChecks };
}

/** Every exercise in the order of the book, with the class of the section or note around it. */
function placed(parent: XmlElement, around: string): { exercise: XmlElement; kind: string }[] {
  return elements(parent).flatMap((child) => {
    if (child.name === "exercise") return [{ exercise: child, kind: around }];
    const grouping = child.name === "section" || child.name === "note";
    return placed(child, (grouping ? classesOf(child).join("-") : "") || around);
  });
}

/** One exercise with its parts found. */
interface Parts {
  readonly exercise: XmlElement;
  readonly kind: string;
  readonly problem: XmlElement;
  readonly solution: XmlElement;
}

function readExercise(exercise: XmlElement, kind: string, context: ModuleContext): Question | SelfCheck | null {
  const lost = (reason: string) => {
    context.losses.add(`${kind} exercise`, reason);
    return null;
  };
  const problem = element(exercise, "problem");
  const solution = element(exercise, "solution");
  if (problem === null || textOf(problem) === "")
    return lost(isEmbedded(exercise) ? elsewhere : "the question is empty");
  if (solution === null || textOf(solution) === "") return lost("the book gives no answer");
  const parts = { exercise, kind, problem, solution };
  return choiceQuestion(parts, context) ?? statement(parts, context) ?? selfCheck(parts, context);
}

const elsewhere = "the file only points to the question, which is kept on another server";

function isEmbedded(exercise: XmlElement): boolean {
  return descendants(exercise).some((part) => part.name === "link" && classesOf(part).includes("os-embed"));
}

/** A list of options and a solution that names one or more of them. */
function choiceQuestion(parts: Parts, context: ModuleContext): Question | null {
  const { problem, solution } = parts;
  const list = elements(problem, "list").at(-1);
  const items = list === undefined ? [] : elements(list, "item");
  if (items.length < 2 || items.length > mostOptions) return null;
  const words = items.map((item) => plain(item, context).trim());
  const { first, others } = solutionText(solution);
  const named = namedOptions(first, words);
  if (named === null || words.includes("")) {
    context.losses.add(`${parts.kind} exercise`, "the solution names no option, so it is read with its answer");
    return null;
  }
  const options = items.map((item, i) => ({ id: letterOf(i), text: paragraph(inlineRuns(item.children, context)) }));
  const correct = named.places.map(letterOf);
  const body = {
    stem: stemOf(problem, list, context),
    options,
    ...(words.some(speaksOfOthers) ? { fixedOrder: true } : {}),
  };
  const common = {
    exercise: parts.exercise.attributes.get("id") ?? null,
    tags: tagsOf(problem, context),
    explanation: remarks(parts, named.remark, others, context),
  };
  if (correct.length === 1) return { ...common, kind: "sba", body, answerKey: { correct: correct[0], feedback: {} } };
  const select = { min: 1, max: options.length };
  return {
    ...common,
    kind: "multi",
    body: { ...body, select },
    answerKey: { correct, feedback: {}, rule: "plus-minus" },
  };
}

/** A statement whose solution is True or False; only where the book says so, for "True" may also fill in a blank. */
function statement(parts: Parts, context: ModuleContext): Question | null {
  if (!/true/i.test(parts.kind)) return null;
  const { first, others } = solutionText(parts.solution);
  const judged = judgement(first);
  if (judged === null) return null;
  return {
    exercise: parts.exercise.attributes.get("id") ?? null,
    kind: "truefalse",
    body: { statement: stemOf(parts.problem, undefined, context) },
    answerKey: { correct: judged.correct, feedback: {} },
    explanation: remarks(parts, judged.remark, others, context),
    tags: tagsOf(parts.problem, context),
  };
}

function selfCheck({ kind, problem, solution }: Parts, context: ModuleContext): SelfCheck {
  return {
    kind,
    question: stemOf(problem, undefined, context),
    answer: blocksOf(solution.children, context).join("\n\n"),
  };
}

function stemOf(problem: XmlElement, options: XmlElement | undefined, context: ModuleContext): string {
  const title = element(problem, "title");
  const heading =
    title === null ? "" : paragraph(inlineRuns(title.children, context, { bold: true, italic: false }), "space");
  const rest = blocksOf(
    problem.children.filter((node) => node !== options),
    context,
  );
  return [heading, ...rest].filter((block) => block !== "").join("\n\n");
}

/** The solution's first paragraph, and what follows it. */
function solutionText(solution: XmlElement): { first: string; others: readonly XmlElement[] } {
  const [first, ...others] = elements(solution).filter(({ name }) => name !== "label" && name !== "title");
  return first === undefined ? { first: textOf(solution), others: [] } : { first: textOf(first), others };
}

/** What the solution says beyond the key, and the exercise's commentary. */
function remarks(
  { exercise }: Parts,
  remark: string,
  others: readonly XmlElement[],
  context: ModuleContext,
): string | null {
  const said = paragraph([{ text: remark, bold: false, italic: false }]);
  const commented = elements(exercise, "commentary").flatMap((part) => blocksOf(part.children, context));
  return [said, ...blocksOf(others, context), ...commented].filter((block) => block !== "").join("\n\n") || null;
}

function tagsOf(problem: XmlElement, { labels }: ModuleContext): string[] {
  const inside = descendants(problem);
  const shows = inside.some(({ name }) => name === "media" || name === "figure");
  const pointsAt = inside.some(
    (part) => part.name === "link" && /figure/i.test(labels.get(part.attributes.get("target-id") ?? "") ?? ""),
  );
  return shows || pointsAt ? [pictureMissing] : [];
}

function letterOf(place: number): string {
  return String.fromCharCode(97 + place);
}
