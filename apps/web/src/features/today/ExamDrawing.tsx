import { useTranslation } from "react-i18next";
import type { ExamPace } from "./examPace.ts";

interface Props {
  /** Concepts left now. */
  readonly left: number;
  readonly pace: ExamPace;
}

const width = 320;
const height = 96;
const floor = height - 8;

/**
 * Concepts left, from now to the exam: dotted as far as it must fall, solid at the learner's pace, with the doubt of
 * that pace as a wedge. The table beside it says the same.
 */
export function ExamDrawing({ left, pace }: Props) {
  const { t } = useTranslation();
  const y = (concepts: number) => floor - (concepts / Math.max(1, left)) * (floor - 8);
  const wedge = `M0 ${y(left)}L${width} ${y(pace.high)}V${y(pace.low)}Z`;
  return (
    <div className="examDrawing" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" focusable="false">
        <line className="examGround" x1="0" x2={width} y1={floor} y2={floor} />
        <path className="examDoubt" d={wedge} />
        <line className="examNeeded" x1="0" y1={y(left)} x2={width} y2={floor} />
        <line className="examPace" x1="0" y1={y(left)} x2={width} y2={y(pace.left)} />
      </svg>
      <div className="examEnds">
        <span>{t("exam.now")}</span>
        <span className="examKey">
          <i className="examKey-pace" />
          {t("exam.key.pace")}
          <i className="examKey-needed" />
          {t("exam.key.needed")}
        </span>
        <span>{t("exam.examDay")}</span>
      </div>
    </div>
  );
}
