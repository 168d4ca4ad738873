import type { Progress } from "@osler/contract";

export interface ProgressProps {
  readonly progress: Progress;
  /** Another person's id when an educator looks; null for one's own. */
  readonly learnerId: string | null;
}
