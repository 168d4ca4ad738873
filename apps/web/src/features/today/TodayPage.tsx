import type { Today } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { todayQuery } from "../../api/queries.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { WhileAway } from "../practise/WhileAway.tsx";
import { Backlog } from "./Backlog.tsx";
import { Changes } from "./Changes.tsx";
import { DayLine } from "./DayLine.tsx";
import { Encouragement } from "./Encouragement.tsx";
import { ExamPart } from "./ExamPart.tsx";
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
  const { plan, content } = today;
  return (
    <div className="today">
      <div className="todayHead">
        <PageTitle>{t(`today.greeting.${partOfDay(today.localHour)}`, { name: firstName(today.name) })}</PageTitle>
        {content.items > 0 && !today.placementOpen && <DayLine plan={plan} />}
        <Encouragement said={today.encouragement} />
      </div>
      <WhileAway />
      {content.items === 0 ? <p className="lead">{t("today.noContent")}</p> : <StartCard today={today} />}
      {plan.backlog && <Backlog plan={plan} backlog={plan.backlog} />}
      {content.answered > 0 ? <Lately today={today} /> : content.items > 0 && <FirstTime items={content.items} />}
    </div>
  );
}

function Lately({ today }: { readonly today: Today }) {
  return (
    <div className="todayMore">
      <div className="todaySide">
        <Missed missed={today.missed} />
        <Changes changes={today.changes} />
      </div>
      <div className="todaySide">
        <Week week={today.week} />
        {today.plan.exam && <ExamPart exam={today.plan.exam} />}
      </div>
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
