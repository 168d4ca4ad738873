import { useLocation } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { connection } from "../../api/connection.ts";
import { useMe } from "../../app/me.ts";
import { dayAndTimeOf, dayOf, timeOf } from "../../language/format.ts";
import { answerQueue } from "./answers/queue.ts";
import { shownAsOf } from "./shownAsOf.ts";
import "./corner.css";

/** The quiet word in the corner: offline and as of when, or answers still on their way. */
export function Corner() {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const { pathname } = useLocation();
  const { away, asOf } = useSyncExternalStore(connection.subscribe, connection.now);
  const { waiting } = useSyncExternalStore(answerQueue.subscribe, answerQueue.answers);
  const count = waiting.filter((answer) => answer.away).length;
  const at = shownAsOf(pathname, asOf);
  const words = [
    ...(away ? [at === null ? t("corner.offline") : asOfWords(t, at, timeZone)] : []),
    ...(count > 0 ? [t(away ? "corner.kept" : "corner.sending", { count })] : []),
  ];
  return (
    <p className="corner" role="status" data-shown={words.length > 0}>
      {words.join(t("separator"))}
    </p>
  );
}

function asOfWords(t: TFunction, at: string, zone: string): string {
  const isToday = dayOf(at, zone) === dayOf(new Date().toISOString(), zone);
  return t("corner.asOf", { time: isToday ? timeOf(at, zone) : dayAndTimeOf(at, zone) });
}
