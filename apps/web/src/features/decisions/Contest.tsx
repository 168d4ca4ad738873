import type { Decision } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { LongField } from "../../ui/Field.tsx";
import { Problem } from "../../ui/Problem.tsx";

/** A person can say that a decision is wrong; another person then answers. Shows how far that has come. */
export function Contest({ decision }: { readonly decision: Decision }) {
  const { accountId } = useMe();
  if (decision.contest) return <ContestState contest={decision.contest} />;
  return decision.learnerId === accountId ? <ContestForm decisionId={decision.id} /> : null;
}

function ContestForm({ decisionId }: { readonly decisionId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const contest = useMutation({
    mutationFn: () => change<Decision>("POST", `/api/decisions/${decisionId}/contest`, { reason }),
    onSuccess: (decision) => {
      client.setQueryData(["decision", decisionId], decision);
      void client.invalidateQueries({ queryKey: ["decisions"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!contest.isPending) contest.mutate();
  };
  if (!open) return <Button onClick={() => setOpen(true)}>{t("contest.open")}</Button>;
  return (
    <form ref={focusFirstField} className="form" onSubmit={submit}>
      <LongField
        label={t("contest.reason")}
        hint={t("contest.hint")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        minLength={3}
        maxLength={2000}
      />
      {contest.isError && <Problem>{t(errorKey(contest.error))}</Problem>}
      <Button type="submit" look="action" aria-disabled={contest.isPending}>
        {t("contest.send")}
      </Button>
    </form>
  );
}

/** The form stands where the button was, so focus goes on in it. */
function focusFirstField(form: HTMLFormElement | null): void {
  form?.querySelector("textarea")?.focus();
}

function ContestState({ contest }: { readonly contest: NonNullable<Decision["contest"]> }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  return (
    <div className="contestState" role="status">
      <p className="contestStatus">{t(`contest.status.${contest.status}`)}</p>
      <p>{t("contest.yourReason", { reason: contest.reason, day: dayOf(contest.at, timeZone) })}</p>
      {contest.answer && <p>{t("contest.answer", { answer: contest.answer })}</p>}
    </div>
  );
}
