import type { Today } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { todayQuery } from "../../api/queries.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { Changes } from "./Changes.tsx";
import { Missed } from "./Missed.tsx";
import { StartCard } from "./StartCard.tsx";
import { Week } from "./Week.tsx";
import "./today.css";

/** The first screen: one thing to do next and why; choices come after. */
export function TodayPage() {
  const today = useQuery(todayQuery);
  return <Query of={today}>{(data) => <TodayView today={data} />}</Query>;
}

function TodayView({ today }: { readonly today: Today }) {
  const { t } = useTranslation();
  const begun = today.content.answered > 0;
  return (
    <div className="today">
      <PageTitle>{t(`today.greeting.${partOfDay(today.localHour)}`, { name: firstName(today.name) })}</PageTitle>
      {today.content.items === 0 ? <p className="lead">{t("today.noContent")}</p> : <StartCard today={today} />}
      {begun ? (
        <div className="todayMore">
          <Missed missed={today.missed} />
          <div className="todaySide">
            <Week week={today.week} />
            <Changes changes={today.changes} />
          </div>
        </div>
      ) : (
        today.content.items > 0 && <FirstTime items={today.content.items} />
      )}
    </div>
  );
}

function FirstTime({ items }: { readonly items: number }) {
  const { t } = useTranslation();
  return (
    <ol className="firstTime">
      <li>{t("today.first.answer", { count: items })}</li>
      <li>{t("today.first.read")}</li>
      <li>{t("today.first.progress")}</li>
    </ol>
  );
}

function partOfDay(hour: number): "night" | "morning" | "afternoon" | "evening" {
  if (hour < 4) return "night";
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}

function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
