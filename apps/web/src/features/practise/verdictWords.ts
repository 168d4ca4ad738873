import type { Feedback } from "@osler/contract";
import type { TFunction } from "i18next";
import { percent } from "../../language/format.ts";

const names = ["guess", "fairly", "sure"] as const;

/** What happened, and what it means together with how sure the learner was. */
export function verdictWords(
  t: TFunction,
  { verdict, confidence, score }: Feedback,
): { title: string; text: string | null } {
  if (verdict === "graded") return { title: t("verdict.graded"), text: t("verdict.gradedText") };
  const title = t(`verdict.${verdict}`, { score: percent(score) });
  if (confidence === null || verdict === "partly") return { title, text: null };
  return { title, text: t(`verdict.${verdict}When.${names[confidence]}`) };
}

const shapes = { right: "check", partly: "part", wrong: "cross", graded: "check" } as const;

/** The shape that says the same without colour. */
export function verdictShape({ verdict }: Feedback): (typeof shapes)[Feedback["verdict"]] {
  return shapes[verdict];
}
