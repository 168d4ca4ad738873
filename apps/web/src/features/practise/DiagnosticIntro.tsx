import { useTranslation } from "react-i18next";
import { diagnosticName } from "./diagnostic.ts";
import { answeredSoFar, type Practice } from "./practice.ts";

/** Before the first question of a diagnostic: what it is, how long, and that it is no exam. */
export function DiagnosticIntro({ practice }: { readonly practice: Practice }) {
  const { t } = useTranslation();
  if (answeredSoFar(practice) > 0 || practice.shown?.type === "told") return null;
  const name = diagnosticName(practice.sitting.atMost);
  return (
    <section className="diagnosticIntro" aria-labelledby="diagnosticTitle">
      <h2 id="diagnosticTitle">{t(`diagnostic.${name}.title`)}</h2>
      <p>{t(`diagnostic.${name}.text`, { count: practice.sitting.atMost ?? 0 })}</p>
    </section>
  );
}
