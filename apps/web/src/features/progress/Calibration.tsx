import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { percent } from "../../language/format.ts";
import { TableTwin } from "../../ui/TableTwin.tsx";
import { calibrationWords, wrongOf } from "./calibrationWords.ts";

const names = ["guess", "fairly", "sure"] as const;
const marks = [0, 25, 50, 75, 100] as const;

/** What was said against what was so: how often right at each confidence, with the doubt that few answers leave. */
export function Calibration({ calibration }: { readonly calibration: Progress["calibration"] }) {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby="calibration">
      <h2 id="calibration">{t("progress.calibration")}</h2>
      <p>{calibrationWords(t, calibration)}</p>
      <div className="calibration" aria-hidden="true">
        {calibration.map((row) => (
          <div key={row.confidence} className="calibrationRow">
            <span>{t(`confidence.${names[row.confidence]}`)}</span>
            <RightShare answers={row.answers} right={row.right} />
            <span className="quiet">
              {row.answers === 0
                ? t("progress.neverSaid")
                : t("progress.rightOf", { percent: percent(row.right), count: row.answers })}
            </span>
          </div>
        ))}
        <div className="calibrationRow calibrationScale">
          <span>{t("table.right")}</span>
          <span className="scale">
            {marks.map((value) => (
              <span key={value}>{t("percent", { value })}</span>
            ))}
          </span>
        </div>
      </div>
      <p className="quiet">{t("progress.calibrationText")}</p>
      <TableTwin
        caption={t("progress.calibration")}
        head={[t("table.confidence"), t("table.answers"), t("table.right"), t("table.notRight")]}
        rows={calibration.map((row) => [
          t(`confidence.${names[row.confidence]}`),
          row.answers,
          row.answers === 0 ? "" : t("percent", { value: percent(row.right) }),
          row.answers === 0 ? "" : wrongOf(row),
        ])}
      />
    </section>
  );
}

function RightShare({ answers, right }: { readonly answers: number; readonly right: number }) {
  const { low, high } = wilson(right, Math.max(1, answers));
  return (
    <svg className="rightShare" width="100%" height="32">
      {marks.map((mark) => (
        <line key={mark} className="rightGrid" x1={`${mark}%`} x2={`${mark}%`} y1="0" y2="32" />
      ))}
      {answers > 0 && (
        <>
          <line className="rightDoubt" x1={`${low * 100}%`} x2={`${high * 100}%`} y1="16" y2="16" />
          <circle className="rightPoint" cx={`${right * 100}%`} cy="16" r={radius(answers)} />
        </>
      )}
    </svg>
  );
}

/** The area of the point grows with the answers behind it. */
function radius(answers: number): number {
  return Math.min(11, 4 + Math.sqrt(answers) / 2);
}

/** The 80 % interval of a share seen in `n` answers (Wilson 1927). */
function wilson(share: number, n: number): { low: number; high: number } {
  const z = 1.2816;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: middle - half, high: middle + half };
}
