import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { percent } from "../../language/format.ts";
import { TableTwin } from "../../ui/TableTwin.tsx";

const names = ["guess", "fairly", "sure"] as const;

/** How often right at each confidence, with the doubt that few answers leave. */
export function Calibration({ calibration }: { readonly calibration: Progress["calibration"] }) {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby="calibration">
      <h2 id="calibration">{t("progress.calibration")}</h2>
      <p className="quiet">{t("progress.calibrationText")}</p>
      <div className="calibration" aria-hidden="true">
        {calibration.map(({ confidence, answers, right }) => (
          <div key={confidence} className="calibrationRow">
            <span>{t(`confidence.${names[confidence]}`)}</span>
            <RightShare answers={answers} right={right} />
            <span className="quiet">
              {answers === 0 ? "" : t("progress.rightOf", { percent: percent(right), count: answers })}
            </span>
          </div>
        ))}
      </div>
      <TableTwin
        caption={t("progress.calibration")}
        head={[t("table.confidence"), t("table.answers"), t("table.right")]}
        rows={calibration.map(({ confidence, answers, right }) => [
          t(`confidence.${names[confidence]}`),
          answers,
          answers === 0 ? "" : t("percent", { value: percent(right) }),
        ])}
      />
    </section>
  );
}

function RightShare({ answers, right }: { readonly answers: number; readonly right: number }) {
  if (answers === 0) return <svg className="rightShare" width="100%" height="20" />;
  const { low, high } = wilson(right, answers);
  return (
    <svg className="rightShare" width="100%" height="20">
      <line className="bandGround" x1="0" x2="100%" y1="10" y2="10" />
      <line className="rightDoubt" x1={`${low * 100}%`} x2={`${high * 100}%`} y1="10" y2="10" />
      <circle className="rightPoint" cx={`${Math.min(0.97, Math.max(0.03, right)) * 100}%`} cy="10" r="6" />
    </svg>
  );
}

/** The 80 % interval of a share seen in `n` answers (Wilson 1927). */
function wilson(share: number, n: number): { low: number; high: number } {
  const z = 1.2816;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: middle - half, high: middle + half };
}
