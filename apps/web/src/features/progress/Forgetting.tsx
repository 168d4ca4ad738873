import type { Progress } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { calendarDay, percent } from "../../language/format.ts";
import { TableTwin } from "../../ui/TableTwin.tsx";

type Ahead = Progress["forgetting"];

const width = 300;
const height = 120;
const grid = [0, 0.25, 0.5, 0.75, 1] as const;

/** What would be left of everything reviewed so far, day by day, if nothing were repeated. */
export function Forgetting({ forgetting: { memories, days } }: { readonly forgetting: Ahead }) {
  const { t } = useTranslation();
  const [first, last] = [days[0], days.at(-1)];
  if (memories === 0 || !first || !last) return null;
  return (
    <section className="section" aria-labelledby="forgetting">
      <h2 id="forgetting">{t("progress.forgetting")}</h2>
      <p>
        {t("progress.forgettingText", {
          count: memories,
          now: percent(first.recall),
          later: percent(last.recall),
          days: days.length - 1,
        })}
      </p>
      <div className="fading" aria-hidden="true">
        <div className="fadingScale">
          {grid.toReversed().map((share) => (
            <span key={share}>{t("percent", { value: percent(share) })}</span>
          ))}
        </div>
        <Curve days={days} />
        <div className="fadingDays">
          <span>{calendarDay(first.date)}</span>
          <span>{calendarDay(last.date)}</span>
        </div>
      </div>
      <p className="quiet">{t("progress.forgettingLine")}</p>
      <TableTwin
        caption={t("progress.forgetting")}
        head={[t("table.day"), t("table.recalled")]}
        rows={days.map(({ date, recall }) => [calendarDay(date), t("percent", { value: percent(recall) })])}
      />
    </section>
  );
}

function Curve({ days }: { readonly days: Ahead["days"] }) {
  const points = days.map(({ recall }, place) => `${x(place, days.length)} ${y(recall)}`).join("L");
  return (
    <svg className="fadingCurve" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" focusable="false">
      {grid.map((share) => (
        <line key={share} className="rightGrid" x1="0" x2={width} y1={y(share)} y2={y(share)} />
      ))}
      <path className="fadingArea" d={`M0 ${height}L${points}L${width} ${height}Z`} />
      <path className="fadingLine" d={`M${points}`} />
    </svg>
  );
}

function x(place: number, count: number): string {
  return ((place / Math.max(1, count - 1)) * width).toFixed(1);
}

function y(share: number): string {
  return ((1 - share) * height).toFixed(1);
}
