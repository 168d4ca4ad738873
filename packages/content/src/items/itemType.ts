import type { z } from "zod";
import type { AuthoredBody } from "../authored.ts";

/** What scoring an answer yields: the mark, and what may be shown once the answer is given. */
export interface Scored<Feedback> {
  /** 0..1; partial credit is a fraction. */
  readonly score: number;
  readonly feedback: Feedback;
}

/** An item as plain parts, whatever its kind: for lint, search and export. Tells the key; never shown before the answer. */
export interface Outline {
  /** Markdown: what is asked, with all that is shown and not chosen (rows to sort, steps to order). */
  readonly question: string;
  /** What can be chosen or given; empty where parts are only arranged, or nothing is chosen. */
  readonly options: readonly OutlineOption[];
  /** Markdown shown after the answer that belongs to no option: the words of a row, a step, a blank. */
  readonly remarks: readonly string[];
}

export interface OutlineOption {
  readonly text: string;
  readonly right: boolean;
  /** The option's own words; null when its author left them out, absent where options of the kind have none. */
  readonly feedback?: string | null;
}

/**
 * One kind of item: everything the rest of Osler needs to know about it, behind one shape.
 *
 * The functions are written as methods so that every kind is an `ItemType` of unknown body, key and response:
 * code that is told only a kind's name parses with `body`, `answerKey` and `response`, then calls them.
 */
export interface ItemType<
  Kind extends string = string,
  Body extends z.ZodType = z.ZodType,
  Key extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
  Feedback extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  /** What a learner sees before answering. Never holds, orders or names anything so that the key shows. */
  readonly body: Body;
  /** What decides the score, with the feedback per option. Never leaves the server before the answer. */
  readonly answerKey: Key;
  /** What the learner gives. */
  readonly response: Response;
  /** What is shown after the answer: which was right, and each option's own words. */
  readonly feedback: Feedback;
  /** `question`: proves mastery. `selfGraded`: the learner grades themself; feeds memory, never mastery. */
  readonly evidence: "question" | "selfGraded";
  /** Front-matter fields that only this kind has (for example `select`, `scoring`), by name; each may be left out. */
  readonly settings: Readonly<Record<string, z.ZodType>>;
  /** `## Heading` sections that only this kind has, in lower case (for example `back`). */
  readonly sections: readonly string[];
  /** Reads the Markdown body of an item file. Problems are reported, not thrown; null once an error was reported. */
  read(authored: AuthoredBody, id: string): { body: z.infer<Body>; answerKey: z.infer<Key> } | null;
  /** Expected score of a blind guess, 0..1. */
  chance(body: z.infer<Body>, key: z.infer<Key>): number;
  /**
   * The body for one showing: its parts in an order drawn from `random` where order may vary, one variant where there
   * are several. A body that is already arranged may be given; its variant stays.
   */
  arrange(body: z.infer<Body>, random: () => number): z.infer<Body>;
  /**
   * Marks a response to one showing, `shown` being what `arrange` made of the body. Throws `ResponseDoesNotFit` when the
   * response names something the item does not have.
   */
  score(key: z.infer<Key>, given: z.infer<Response>, shown: z.infer<Body>): Scored<z.infer<Feedback>>;
  /** A response that scores 1 under the showing. */
  rightResponse(key: z.infer<Key>, shown: z.infer<Body>): z.infer<Response>;
  /** A blind guess: a response drawn as `chance` has it, by `random` alone. What a load generator or a simulated learner gives. */
  guess(shown: z.infer<Body>, random: () => number): z.infer<Response>;
  /** Hint or explanation with what one showing drew filled in; left out where nothing is ever drawn. */
  words?(text: string, key: z.infer<Key>, shown: z.infer<Body>): string;
  outline(body: z.infer<Body>, key: z.infer<Key>): Outline;
  /** What decides scoring and difficulty: key and options, not the words around them. A change resets calibration. */
  scoringPart(body: z.infer<Body>, key: z.infer<Key>): unknown;
}

/** A well-formed response that names an option the item does not have. */
export class ResponseDoesNotFit extends Error {
  override readonly name = "ResponseDoesNotFit";
}

/** Declares an item kind; only here so that its types are inferred. */
export function itemType<
  const Kind extends string,
  Body extends z.ZodType,
  Key extends z.ZodType,
  Response extends z.ZodType,
  Feedback extends z.ZodType,
>(type: ItemType<Kind, Body, Key, Response, Feedback>): ItemType<Kind, Body, Key, Response, Feedback> {
  return type;
}
