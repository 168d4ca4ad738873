import { useTranslation } from "react-i18next";
import { version } from "../../../package.json";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Wordmark } from "../../ui/Wordmark.tsx";
import "../../ui/plainPage.css";
import "./about.css";

const parts = ["purpose", "how", "numbers", "contest", "content", "privacy", "licences"] as const;

/** What Osler is for and not for, how it decides, and whose work it carries. */
export function AboutPage() {
  const { t } = useTranslation();
  return (
    <div className="plainPage plainPage-wide">
      <header>
        <Wordmark />
      </header>
      <main>
        <PageTitle>{t("about.title")}</PageTitle>
        {parts.map((part) => (
          <section key={part} className="aboutPart">
            <h2>{t(`about.${part}.title`)}</h2>
            <p>{t(`about.${part}.text`)}</p>
          </section>
        ))}
        <p className="quiet">{t("about.version", { version })}</p>
      </main>
    </div>
  );
}
