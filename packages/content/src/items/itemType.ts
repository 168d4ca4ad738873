import type { z } from "zod";
import type { AuthoredBody } from "../authored.ts";

/** What scoring an answer yields: the mark, and what may be shown once the answer is given. */
export interface Scored<Feedback> {
  /** 0..1; partial credit is a fraction. */
  readonly score: number;
  readonly feedback: Feedback;
}

/** One kind of item: everything the rest of Osler needs to know about it, behind one shape. */
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
  /** Reads the Markdown body of an item file; `settings` are the kind's own front-matter fields. Problems are reported, not thrown. */
  readonly read: (authored: AuthoredBody, id: string) => { body: z.infer<Body>; answerKey: z.infer<Key> } | null;
  /** Front-matter fields that only this kind has (for example `select`, `scoring`), by name. */
  readonly settings: Readonly<Record<string, z.ZodType>>;
  /** Expected score of a blind guess, 0..1. */
  readonly chance: (body: z.infer<Body>, key: z.infer<Key>) => number;
  /** Throws `ResponseDoesNotFit` when the response names something the item does not have. */
  readonly score: (key: z.infer<Key>, given: z.infer<Response>, body: z.infer<Body>) => Scored<z.infer<Feedback>>;
  /** The body with its parts in an order drawn from `random`, where order may vary. */
  readonly arrange: (body: z.infer<Body>, random: () => number) => z.infer<Body>;
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
