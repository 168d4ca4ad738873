import type { Plan } from "@osler/contract";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { calendarDay } from "../../language/format.ts";
import { TableTwin } from "../../ui/TableTwin.tsx";
import { ExamDrawing } from "./ExamDrawing.tsx";
import { type ExamPace, examPace } from "./examPace.ts";

type Exam = NonNullable<Plan["exam"]>;

/** How the pace of late compares with what the exam asks for; drawn with its doubt. */
export function ExamPart({ exam }: { readonly exam: Exam }) {
  const { t } = useTranslation();
  const { conceptsLeft, days } = exam;
  const pace = examPace(exam);
  return (
    <section className="todayPart examPart">
      <h2>{t("exam.title")}</h2>
      <p>
        {t("exam.on", {
          day: calendarDay(exam.date),
          count: days,
          left: t("exam.concepts", { count: conceptsLeft }),
        })}
      </p>
      {conceptsLeft === 0 ? (
        <p className="quiet">{t("exam.nothingLeft")}</p>
      ) : (
        <>
          {days > 0 && <ExamDrawing left={conceptsLeft} pace={pace} />}
          <p className="examSays">{days > 0 ? paceWords(t, exam, pace) : null}</p>
          <p className="quiet">
            {exam.recentPerDay > 0
              ? t("exam.recent", { recent: perDay(exam.recentPerDay), needed: perDay(exam.neededPerDay) })
              : t("exam.needed", { needed: perDay(exam.neededPerDay) })}
          </p>
          {days > 0 && <PaceTable exam={exam} pace={pace} />}
        </>
      )}
    </section>
  );
}

function PaceTable({ exam, pace }: { readonly exam: Exam; readonly pace: ExamPace }) {
  const { t } = useTranslation();
  return (
    <TableTwin
      caption={t("exam.title")}
      head={[t("exam.head.day"), t("exam.head.needed"), t("exam.head.pace")]}
      rows={[
        [t("exam.now"), exam.conceptsLeft, exam.conceptsLeft],
        [t("exam.examDay"), 0, rangeWords(t, pace)],
      ]}
    />
  );
}

function paceWords(t: TFunction, { recentPerDay }: Exam, pace: ExamPace): string {
  if (recentPerDay <= 0) return t("exam.noPace");
  const high = Math.round(pace.high);
  if (high === 0) return t("exam.reaches");
  return Math.round(pace.low) === 0 ? t("exam.mayReach", { high }) : t("exam.leaves", { range: rangeWords(t, pace) });
}

function rangeWords(t: TFunction, pace: ExamPace): string {
  const [low, high] = [Math.round(pace.low), Math.round(pace.high)];
  return low === high ? t("exam.about", { count: low }) : t("exam.between", { low, high });
}

function perDay(value: number): string {
  return String(Number(value.toFixed(value < 1 ? 2 : 1)));
}
