import type { ItemKind } from "@osler/content";
import type { ComponentType } from "react";

/** What a view draws from: the body, what is chosen so far, and the feedback once it is there. */
export interface QuestionProps<Body, Response, Feedback> {
  readonly body: Body;
  /** Chosen but not sent yet. */
  readonly draft: Response | null;
  readonly onDraft: (draft: Response | null) => void;
  /** True while an answer is on its way: nothing can be changed any more. */
  readonly locked: boolean;
  readonly given: Response | null;
  readonly feedback: Feedback | null;
}

export interface GradingProps<Body, Response> {
  readonly body: Body;
  readonly draft: Response | null;
  readonly onDraft: (draft: Response | null) => void;
  readonly onAnswer: (response: Response) => void;
}

/** One kind of item as the learner meets it; everything the practice page needs to know about a kind. */
export interface ItemView<Body = never, Response = unknown, Feedback = never> {
  readonly Question: ComponentType<QuestionProps<Body, Response, Feedback>>;
  /** For kinds that the learner grades themself: the buttons in the bar that answer at once. Left out, an answer is chosen, then sent. */
  readonly Grading?: ComponentType<GradingProps<Body, Response>>;
  /** What pressing the number key `n` (from 1) makes of the draft; the same draft when there is no such part. */
  readonly choose: (body: Body, draft: Response | null, n: number) => Response | null;
  /** Whether the draft can be sent. */
  readonly complete: (body: Body, draft: Response | null) => boolean;
  /** The key of the sentence that says how to answer. */
  readonly instruction: `item.${ItemKind}.ask`;
}
