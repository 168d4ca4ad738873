import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import type { Practice } from "./practice.ts";
import { PractiseHead } from "./PractiseHead.tsx";
import type { PractiseKeys } from "./usePractiseKeys.ts";
import { WhileAway } from "./WhileAway.tsx";

interface Props {
  readonly practice: Practice;
  readonly onLeave: () => void;
  readonly onEnd: () => void;
  readonly keys: PractiseKeys;
}

/** Everything that was ready is answered, and the server is away: the answers are safe, and there is nothing to do. */
export function UsedUp({ practice, onLeave, onEnd, keys }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("app.pageTitle", { title: t("practise.title") });
    heading.current?.focus({ preventScroll: true });
  }, [t]);
  const { length } = practice.held;
  return (
    <>
      <PractiseHead practice={practice} onLeave={onLeave} onEnd={onEnd} keys={keys} />
      <main className="practiseRoom">
        <div className="practiseMain usedUp">
          <WhileAway />
          <h1 ref={heading} tabIndex={-1}>
            {t("offline.usedUp")}
          </h1>
          <p>{t("offline.keptHere", { count: length })}</p>
          <p>
            <Button look="action" onClick={onLeave}>
              {t("practise.leaveNow")}
            </Button>
          </p>
        </div>
      </main>
    </>
  );
}
