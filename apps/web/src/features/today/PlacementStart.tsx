import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { todayQuery } from "../../api/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Problem } from "../../ui/Problem.tsx";

const questionsAtMost = 15;
const minutesAbout = 12;

/** Somebody new begins with a first look at what they know, or goes straight to practice. */
export function PlacementStart({ answered }: { readonly answered: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const skip = useMutation({
    mutationFn: () => change("POST", "/api/placement/skip"),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: todayQuery.queryKey });
      await navigate({ to: "/practise" });
    },
  });
  return (
    <section className="startCard" aria-labelledby="start">
      <h2 id="start">
        {answered > 0
          ? [t("placement.title"), t("today.answeredSoFar", { count: answered })].join(t("separator"))
          : t("placement.title")}
      </h2>
      <p className="startWhat">{t("placement.what", { count: questionsAtMost, minutes: minutesAbout })}</p>
      <p className="startWhy">{t("placement.why")}</p>
      <Link to="/practise" search={{ mode: "diagnostic" }} className="button button-action startButton">
        {answered > 0 ? t("today.continue") : t("today.begin")}
        <Icon name="arrow" />
      </Link>
      <div className="startAside">
        <Button look="bare" onClick={() => skip.mutate()} aria-disabled={skip.isPending}>
          {t("placement.skip")}
        </Button>
        {skip.isError && <Problem>{t(errorKey(skip.error))}</Problem>}
      </div>
    </section>
  );
}
