import type { PlannedActivity } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { contentParams } from "../../api/contentPath.ts";
import { Icon } from "../../ui/Icon.tsx";

interface Props {
  /** What the plan begins with. */
  readonly next: PlannedActivity | undefined;
  /** A sitting is open already. */
  readonly going: boolean;
}

/** The one way into the day: to what comes first in the plan. */
export function StartLink({ next, going }: Props) {
  const { t } = useTranslation();
  const inside = (
    <>
      {going ? t("today.continue") : t("today.begin")}
      <Icon name="arrow" />
    </>
  );
  const look = "button button-action startButton";
  if (!going && next?.reading)
    return (
      <div className="startWays">
        <Link to="/read/$pack/$slug" params={contentParams(next.reading.id)} search={{ back: "/" }} className={look}>
          {inside}
        </Link>
        <Link to="/practise">{t("plan.straight")}</Link>
      </div>
    );
  return (
    <Link to="/practise" search={isMeasure(next) ? { mode: "diagnostic" } : {}} className={look}>
      {inside}
    </Link>
  );
}

function isMeasure(next: PlannedActivity | undefined): boolean {
  return next?.kind === "placement" || next?.kind === "check";
}
