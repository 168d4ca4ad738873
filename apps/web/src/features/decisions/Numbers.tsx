import { useTranslation } from "react-i18next";
import { termName } from "../../language/reason.ts";

/** Whatever a decision was made of, as a table of names and values: nested names are joined. */
export function Numbers({ name, value }: { readonly name: string; readonly value: unknown }) {
  const { t } = useTranslation();
  return (
    <section>
      <p className="numbersName">{name}</p>
      <dl className="terms">
        {flattened(value).map(({ path, text }) => (
          <div key={path.join(".")}>
            <dt>{path.map((part) => termName(t, part)).join(t("separator"))}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function flattened(value: unknown, path: readonly string[] = []): { path: readonly string[]; text: string }[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [{ path, text: shown(value) }];
  return Object.entries(value).flatMap(([name, inner]) => flattened(inner, [...path, name]));
}

function shown(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(4))) : String(value);
}
