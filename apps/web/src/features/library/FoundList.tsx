import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { type Found, pathOf, useFound } from "./found.ts";

const icons = { concept: "progress", reading: "book", pack: "library" } as const;

/** What is found for a text over all packs. */
export function FoundList({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { results, asked, away } = useFound(text);
  if (away) return <Problem>{t("error.unreachable")}</Problem>;
  return (
    <>
      <p className="quiet" role="status">
        {asked !== "" && t("library.found", { count: results.length, text: asked })}
      </p>
      <ul role="list" className="foundList">
        {results.map((result) => (
          <li key={`${result.kind}${result.id}`}>
            <FoundRow result={result} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundRow({ result }: { readonly result: Found }) {
  const { t } = useTranslation();
  return (
    <Link to={pathOf(result)} className="foundRow">
      <Icon name={icons[result.kind]} />
      <span className="foundTitle">{result.title}</span>
      <span className="quiet">{[t(`find.kind.${result.kind}`), result.detail].join(t("separator"))}</span>
    </Link>
  );
}
