import type { Decision } from "@osler/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { errorKey } from "../../api/errors.ts";
import { decisionsQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { dayAndTimeOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Skeleton } from "../../ui/Loading.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { DecisionById } from "./DecisionById.tsx";
import "./decisions.css";

const kinds = [null, "mark", "belief", "choice"] as const;

/** Everything Osler decided about this learner, newest first, each explained and open to contest. */
export function DecisionsPage() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Decision["kind"] | null>(null);
  return (
    <>
      <PageTitle>{t("decisions.title")}</PageTitle>
      <p className="lead">{t("decisions.lead")}</p>
      <div className="filters" role="group" aria-label={t("decisions.filter")}>
        {kinds.map((one) => (
          <Button key={one ?? "all"} aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t(`decisions.kinds.${one ?? "all"}`)}
          </Button>
        ))}
      </div>
      <Log key={kind} kind={kind} />
    </>
  );
}

function Log({ kind }: { readonly kind: Decision["kind"] | null }) {
  const { t } = useTranslation();
  const log = useInfiniteQuery(decisionsQuery(kind));
  if (log.isPending) return <Skeleton />;
  if (log.isError) return <Problem>{t(errorKey(log.error))}</Problem>;
  const decisions = log.data.pages.flatMap((page) => page.decisions);
  if (decisions.length === 0) return <p>{t("decisions.none")}</p>;
  return (
    <>
      <ul role="list" className="decisionList">
        {decisions.map((decision) => (
          <Row key={decision.id} decision={decision} />
        ))}
      </ul>
      {log.hasNextPage && (
        <Button aria-disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t("decisions.older")}
        </Button>
      )}
    </>
  );
}

function Row({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const title = decision.title ?? t("decisions.untitled");
  return (
    <li className="decisionRow">
      <p className="quiet decisionWhen">
        {[dayAndTimeOf(decision.at, timeZone), decision.contest && t(`contest.status.${decision.contest.status}`)]
          .filter((part) => part !== null)
          .join(t("separator"))}
      </p>
      <Disclosure summary={t(`decisions.row.${decision.kind}`, { title })}>
        <DecisionById id={decision.id} />
      </Disclosure>
    </li>
  );
}
