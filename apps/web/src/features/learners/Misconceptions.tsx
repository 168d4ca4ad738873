import type { Cohort } from "@osler/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What several were sure of and wrong about: worth saying to everybody. */
export function Misconceptions({ misconceptions }: Pick<Cohort, "misconceptions">) {
  const { t } = useTranslation();
  return (
    <section className="section" aria-labelledby="misconceptions">
      <h2 id="misconceptions">{t("cohort.misconceptions")}</h2>
      <p className="quiet">
        {misconceptions.length === 0 ? t("cohort.noMisconceptions") : t("cohort.misconceptionsText")}
      </p>
      <ul role="list" className="misconceptions">
        {misconceptions.map(({ itemId, title, conceptName, learners }) => (
          <li key={itemId}>
            <div>
              <p className="misconceptionTitle">{title}</p>
              <p className="quiet">{[conceptName, t("cohort.people", { count: learners })].join(t("separator"))}</p>
            </div>
            <Link to="/practise" search={{ item: itemId, back: "/learners" }}>
              {t("cohort.tryQuestion")}
              <span className="visuallyHidden">{t("separator") + title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
