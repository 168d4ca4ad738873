import type { Activity } from "@osler/contract";
import type { UseMutationResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { errorKey } from "../../api/errors.ts";
import { Button } from "../../ui/Button.tsx";
import { Markdown } from "../../ui/Markdown.tsx";
import { Problem } from "../../ui/Problem.tsx";

interface Props {
  readonly activity: Activity;
  readonly hint: UseMutationResult<{ hint: string }, Error, void>;
  readonly locked: boolean;
}

/** A hint on request; the button says that the answer then counts as helped. */
export function Hint({ activity, hint, locked }: Props) {
  const { t } = useTranslation();
  if (!activity.hasHint) return null;
  if (activity.hint) {
    return (
      <aside className="hint" role="status">
        <p className="hintName">{t("practise.hint")}</p>
        <Markdown text={activity.hint} />
      </aside>
    );
  }
  return (
    <div className="hintAsk">
      <Button
        look="bare"
        aria-disabled={locked || hint.isPending}
        aria-keyshortcuts="h"
        onClick={() => !locked && hint.mutate()}
      >
        {t("practise.askHint")}
      </Button>
      <span>{t("practise.hintCounts")}</span>
      {hint.isError && <Problem>{t(errorKey(hint.error))}</Problem>}
    </div>
  );
}
