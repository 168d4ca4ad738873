import { useTranslation } from "react-i18next";
import { type Reason, reasonTerms } from "../language/reason.ts";
import "./terms.css";

/** The numbers behind a reason, for who asks. */
export function Terms({ reason }: { readonly reason: Reason }) {
  const { t } = useTranslation();
  const terms = reasonTerms(t, reason);
  return (
    <dl className="terms">
      {[...terms, { name: t("term.policy"), value: reason.policy }].map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
