import type { Plan, Today } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { todayQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { SpreadChoices } from "./SpreadChoices.tsx";

type Waiting = NonNullable<Plan["backlog"]>;

/** More reviews are due than a day may hold: how they may be spread, what that costs, and the way back. */
export function Backlog({ plan, backlog }: { readonly plan: Plan; readonly backlog: Waiting }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const { due, spreadUntil } = backlog;
  return (
    <section className="backlog" aria-labelledby="backlog">
      <h2 id="backlog">{t("backlog.title", { count: due })}</h2>
      {spreadUntil === null ? (
        <>
          <p>{t("backlog.text", { perDay: plan.reviewsPerDay })}</p>
          <ChooseSpread backlog={backlog} />
        </>
      ) : (
        <>
          <p>{t("backlog.spread", { day: dayOf(spreadUntil, timeZone) })}</p>
          <UndoSpread />
          <Disclosure summary={t("backlog.change")}>
            <ChooseSpread backlog={backlog} />
          </Disclosure>
        </>
      )}
    </section>
  );
}

function ChooseSpread({ backlog: { options } }: { readonly backlog: Waiting }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  // In the middle: neither everything at once nor as late as can be.
  const [days, setDays] = useState(options[Math.min(1, options.length - 1)]?.days ?? 1);
  const spread = useMutation({
    mutationFn: () => change<Plan>("POST", "/api/plan/amnesty", { days }),
    onSuccess: (plan) => client.setQueryData(todayQuery.queryKey, withPlan(plan)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!spread.isPending) spread.mutate();
  };
  return (
    <form className="spreadForm" onSubmit={submit}>
      <SpreadChoices options={options} chosen={days} onChoose={setDays} />
      {spread.isError && <Problem>{t(errorKey(spread.error))}</Problem>}
      <Button type="submit" aria-disabled={spread.isPending}>
        {t("backlog.choose", { count: days })}
      </Button>
    </form>
  );
}

function UndoSpread() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => change<Plan>("DELETE", "/api/plan/amnesty"),
    onSuccess: (plan) => client.setQueryData(todayQuery.queryKey, withPlan(plan)),
  });
  return (
    <>
      {undo.isError && <Problem>{t(errorKey(undo.error))}</Problem>}
      <Button onClick={() => undo.mutate()} aria-disabled={undo.isPending}>
        {t("backlog.undo")}
      </Button>
    </>
  );
}

function withPlan(plan: Plan): (today?: Today) => Today | undefined {
  return (today) => today && { ...today, plan };
}
