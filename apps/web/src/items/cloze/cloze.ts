import type { itemTypes } from "@osler/content";
import type { Wire } from "../../api/wire.ts";
import type { QuestionProps } from "../itemView.ts";

export type Body = Wire<(typeof itemTypes)["cloze"]["body"]>;
export type Response = Wire<(typeof itemTypes)["cloze"]["response"]>;
export type Feedback = Wire<(typeof itemTypes)["cloze"]["feedback"]>;
export type Props = QuestionProps<Body, Response, Feedback>;

export const namesOf = ({ blanks }: Body): string[] => blanks.map(({ name }) => name);

/** Which blank it is, for a message: its number in the text, and its name in words. */
export function blankWords({ blanks }: Body, name: string): { place: number; name: string } {
  return { place: blanks.findIndex((blank) => blank.name === name) + 1, name: name.replace(/[-_]/g, " ") };
}

/** What stands in a blank as text: the chosen entry, or what was typed; null when it is empty. */
export function textIn({ mode, blanks, bank }: Body, name: string, value: string | undefined): string | null {
  if (value === undefined || value.trim() === "") return null;
  if (mode === "type") return value.trim();
  const choices = blanks.find((blank) => blank.name === name)?.choices ?? bank ?? [];
  return choices.find(({ id }) => id === value)?.text ?? null;
}
