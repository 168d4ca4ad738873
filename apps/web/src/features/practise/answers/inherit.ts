import type { Activity, ResponseRequest } from "@osler/contract";
import type { AnswerStore } from "./answerStore.ts";

const formerKey = "osler.answers";

/** An answer as the app kept it before it had a database of its own. */
interface FormerAnswer {
  readonly accountId: string;
  readonly sittingId: string;
  readonly activity: Activity;
  readonly request: ResponseRequest;
}

interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Takes over this account's answers that an older version kept and did not send; those of others stay for them. */
export async function inheritAnswers(store: AnswerStore, owner: string, keeper: Keeper): Promise<void> {
  const kept = keeper.getItem(formerKey);
  if (kept === null) return;
  const former = formerAnswers(kept);
  const isMine = ({ accountId }: FormerAnswer) => owner.startsWith(accountId);
  for (const { accountId: _, ...answer } of former.filter(isMine)) await store.add({ ...answer, owner }, true);
  const others = former.filter((answer) => !isMine(answer));
  if (others.length === 0) keeper.removeItem(formerKey);
  else keeper.setItem(formerKey, JSON.stringify(others));
}

function formerAnswers(kept: string): FormerAnswer[] {
  try {
    const answers: unknown = JSON.parse(kept);
    return Array.isArray(answers) ? answers : [];
  } catch {
    return [];
  }
}
