import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";
import { Calibration } from "./Calibration.tsx";
import { Concepts } from "./Concepts.tsx";
import { DueAhead } from "./DueAhead.tsx";
import { Effort } from "./Effort.tsx";
import { Forgetting } from "./Forgetting.tsx";
import type { ProgressProps } from "./progressProps.ts";
import { SureAndWrong } from "./SureAndWrong.tsx";
import "./progress.css";

/** What Osler believes of a learner, every estimate with its doubt, each open down to the answers behind it. */
export function ProgressView({ progress, learnerId }: ProgressProps) {
  const { t } = useTranslation();
  const met = progress.concepts.filter(({ answers }) => answers > 0);
  const mastered = met.filter(({ mastery }) => mastery.level === "mastered").length;
  return (
    <div className="progressView">
      <p className="lead">
        {progress.answers === 0
          ? t(learnerId === null ? "progress.empty" : "progress.emptyLearner")
          : t("progress.sum", {
              count: progress.answers,
              minutes: minutes(progress.minutes),
              met: met.length,
              all: progress.concepts.length,
              mastered,
            })}
      </p>
      {progress.answers === 0 && learnerId === null && (
        <Link to="/practise" className="button button-action">
          {t("progress.begin")}
        </Link>
      )}
      <Concepts progress={progress} learnerId={learnerId} />
      {progress.answers > 0 && (
        <>
          <div className="progressPair">
            <Calibration calibration={progress.calibration} />
            <SureAndWrong progress={progress} learnerId={learnerId} />
          </div>
          <div className="progressPair">
            <Forgetting forgetting={progress.forgetting} />
            <DueAhead due={progress.dueAhead} />
          </div>
          <Effort effort={progress.effort} />
        </>
      )}
    </div>
  );
}
