import type { contestList } from "@osler/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { contestsQuery } from "../../api/queries.ts";
import type { Wire } from "../../api/wire.ts";
import { Button } from "../../ui/Button.tsx";
import { LongField, Tick } from "../../ui/Field.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { Query } from "../../ui/Query.tsx";
import { DecisionById } from "../decisions/DecisionById.tsx";

type OpenContest = Wire<typeof contestList>["contests"][number];

/** The decisions that learners contest and that wait for a person. */
export function ContestsToAnswer() {
  const { t } = useTranslation();
  const contests = useQuery(contestsQuery);
  return (
    <section className="section" aria-labelledby="contests">
      <h2 id="contests">{t("contests.title")}</h2>
      <Query of={contests}>
        {(list) => {
          const open = list.contests.filter(({ decision }) => decision.contest?.status === "open");
          if (open.length === 0) return <p className="quiet">{t("contests.none")}</p>;
          return (
            <ul role="list" className="contests">
              {open.map((contest) => (
                <li key={contest.id}>
                  <OneContest contest={contest} />
                </li>
              ))}
            </ul>
          );
        }}
      </Query>
    </section>
  );
}

function OneContest({ contest }: { readonly contest: OpenContest }) {
  const { t } = useTranslation();
  const { decision, learner } = contest;
  return (
    <article className="contest">
      <h3>
        {t(`contests.about.${decision.kind}`, { name: learner.name, title: decision.title ?? t("decisions.untitled") })}
      </h3>
      <blockquote>{decision.contest?.reason}</blockquote>
      <Disclosure summary={t("contests.explain")}>
        <DecisionById id={decision.id} />
      </Disclosure>
      <Disclosure summary={t("contests.answer")}>
        <ResolveForm contest={contest} />
      </Disclosure>
    </article>
  );
}

const resolutions = ["upheld", "right", "wrong", "void"] as const;
type Resolution = (typeof resolutions)[number];
const scores: Record<Exclude<Resolution, "upheld">, number | null> = { right: 1, wrong: 0, void: null };

function ResolveForm({ contest }: { readonly contest: OpenContest }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [resolution, setResolution] = useState<Resolution>("upheld");
  const [answer, setAnswer] = useState("");
  const resolve = useMutation({
    mutationFn: () => change("POST", `/api/contests/${contest.id}/resolve`, bodyOf(contest, resolution, answer)),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!resolve.isPending) resolve.mutate();
  };
  const choices = contest.decision.kind === "mark" ? resolutions : (["upheld", "void"] as const);
  return (
    <form className="form" onSubmit={submit}>
      <fieldset>
        <legend>{t("contests.outcome")}</legend>
        {choices.map((one) => (
          <Tick
            key={one}
            type="radio"
            name={`outcome-${contest.id}`}
            label={t(`contests.resolution.${one}`)}
            checked={resolution === one}
            onChange={() => setResolution(one)}
          />
        ))}
      </fieldset>
      <LongField
        label={t("contests.words")}
        hint={t("contests.wordsHint")}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        required
        minLength={3}
        maxLength={2000}
      />
      {resolve.isError && <Problem>{t(errorKey(resolve.error))}</Problem>}
      <Button type="submit" look="action" aria-disabled={resolve.isPending}>
        {t("contests.send")}
      </Button>
    </form>
  );
}

function bodyOf({ decision }: OpenContest, resolution: Resolution, answer: string) {
  if (resolution === "upheld") return { outcome: "upheld", answer };
  return { outcome: "overridden", answer, ...(decision.kind === "mark" && { score: scores[resolution] }) };
}
