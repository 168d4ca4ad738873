import type { Activity, Sitting } from "@osler/contract";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { errorKey, Unreachable } from "../../api/errors.ts";
import { itemView } from "../../items/index.ts";
import { Problem } from "../../ui/Problem.tsx";
import { ActivityTop } from "./ActivityTop.tsx";
import { AnswerBar } from "./AnswerBar.tsx";
import type { Wish } from "./answers/answerStore.ts";
import { DiagnosticIntro } from "./DiagnosticIntro.tsx";
import { FeedbackPanel } from "./FeedbackPanel.tsx";
import { Hint } from "./Hint.tsx";
import type { Opened, Practice } from "./practice.ts";
import { PractiseHead } from "./PractiseHead.tsx";
import { Summary } from "./Summary.tsx";
import { UnknownKind } from "./UnknownKind.tsx";
import { UsedUp } from "./UsedUp.tsx";
import { usePractice } from "./usePractice.ts";
import { usePractiseKeys } from "./usePractiseKeys.ts";
import { WhileAway } from "./WhileAway.tsx";

interface Props {
  readonly opened: Opened;
  /** What the sitting was begun for. */
  readonly wish: Wish;
  /** Where to go back to: the reading that asked for a self-check. */
  readonly back: string | undefined;
  readonly only: string | undefined;
}

/** The room of a sitting: one activity, its feedback, and at the end a short summary. Without a connection it goes on. */
export function PractiseRoom({ opened, wish, back, only }: Props) {
  const { t } = useTranslation();
  const practise = usePractice(opened, wish);
  const { practice } = practise;
  const { shown } = practice;
  const navigate = useNavigate();
  const leave = () => void navigate({ to: back ?? "/" });
  const finished = shown?.type === "told" && (only !== undefined || practice.sitting.activity === null);
  const goOn = shown?.type === "told" && only !== undefined && back ? leave : practise.next;
  const keys = usePractiseKeys({ practise, goOn });
  const end = () => practise.end.mutate(undefined, { onError: (error) => error instanceof Unreachable && leave() });
  if (!shown) return <Summary practice={practice} back={back} />;
  if (shown.type === "usedUp") return <UsedUp practice={practice} onLeave={leave} onEnd={end} keys={keys} />;

  const activity = shown.type === "told" ? shown.answered.activity : shown.activity;
  const view = itemView(activity.kind);
  if (!view) return <UnknownKind onLeave={leave} />;
  const feedback = shown.type === "told" ? shown.answered.feedback : null;
  const draft = draftOf(shown);
  return (
    <>
      <PractiseHead practice={practice} onLeave={leave} onEnd={end} keys={keys} />
      <main className="practiseRoom">
        <div className="practiseMain">
          {practice.notice && (
            <p className="notice" role="status">
              {t(`notice.${practice.notice}`)}
            </p>
          )}
          <WhileAway />
          {practice.sitting.mode === "diagnostic" && <DiagnosticIntro practice={practice} />}
          <ActivityTop activity={activity} />
          <AtTop key={`top-${activity.decisionId}`} />
          <view.Question
            key={activity.decisionId}
            body={activity.body}
            draft={draft}
            onDraft={practise.draft}
            locked={shown.type !== "ask"}
            given={feedback?.given ?? null}
            feedback={feedback?.item ?? null}
          />
          {shown.type !== "told" && mayHint(practice.sitting, activity) && (
            <Hint activity={activity} hint={practise.hint} locked={shown.type !== "ask"} />
          )}
          {practice.refusal && <Problem>{t(refusalKey(practice.refusal))}</Problem>}
          {practise.end.isError && <Problem>{t(errorKey(practise.end.error))}</Problem>}
          {shown.type === "told" && <FeedbackPanel answered={shown.answered} />}
        </div>
        <AnswerBar
          practise={practise}
          view={view}
          activity={activity}
          draft={draft}
          nextLabel={t(nextKey(finished, only !== undefined && back !== undefined))}
          onNext={goOn}
        />
      </main>
    </>
  );
}

function draftOf(shown: NonNullable<Practice["shown"]>): unknown {
  if (shown.type === "ask") return shown.draft;
  return shown.type === "waiting" ? shown.answer.request.response : null;
}

/** The server gives the hint of what the sitting is at; a diagnostic measures what is known without one. */
function mayHint(sitting: Sitting, { decisionId }: Activity): boolean {
  return sitting.mode !== "diagnostic" && sitting.activity?.decisionId === decisionId;
}

function refusalKey(refusal: NonNullable<Practice["refusal"]>) {
  return refusal === "notKept" ? "practise.notKept" : (`error.${refusal}` as const);
}

function nextKey(finished: boolean, toReading: boolean) {
  if (toReading) return "practise.backToReading";
  return finished ? "practise.toSummary" : "practise.next";
}

/** Each new activity begins at the top of the page, with the reading position (and focus) at its start. */
function AtTop() {
  const { t } = useTranslation();
  const start = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("app.pageTitle", { title: t("practise.title") });
    scrollTo(0, 0);
    start.current?.focus({ preventScroll: true });
  }, [t]);
  return (
    <h1 ref={start} tabIndex={-1} className="visuallyHidden">
      {t("practise.question")}
    </h1>
  );
}
