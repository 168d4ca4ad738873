import type { ReadingPage as Reading } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { contentParams } from "../../api/contentPath.ts";
import { readingQuery } from "../../api/queries.ts";
import { minutes } from "../../language/format.ts";
import { ConceptLink } from "../../ui/ContentLinks.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { Blocks } from "./Blocks.tsx";
import { Facts } from "./Facts.tsx";
import "./reading.css";

/** One text to read, with questions to check oneself in between, and everything it rests on. */
export function ReadingPage() {
  const { pack, slug } = useParams({ from: "/signedIn/shell/read/$pack/$slug" });
  const reading = useQuery(readingQuery(`${pack}/${slug}`));
  return (
    <>
      <BackLink />
      <Query of={reading}>{(found) => <Text key={found.id} reading={found} />}</Query>
    </>
  );
}

function BackLink() {
  const { t } = useTranslation();
  const { back } = useSearch({ from: "/signedIn/shell/read/$pack/$slug" });
  if (!back) return null;
  return (
    <Link to={back} className="backLink">
      <Icon name="back" />
      {t(back.startsWith("/practise") ? "reading.backToPractice" : "reading.back")}
    </Link>
  );
}

function Text({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const { pack } = contentParams(reading.id);
  const over = [t("reading.minutes", { count: minutes(reading.minutes) }), levelName(t, reading.level)].join(
    t("separator"),
  );
  return (
    <article className="reading">
      <PageTitle over={over}>{reading.title}</PageTitle>
      <Mark mark={{ ...reading, ...reading.provenance, approval: reading.approval.status }} />
      <Blocks blocks={reading.blocks} />
      <footer className="readingFoot">
        {reading.next && <NextReading next={reading.next} />}
        <Facts facts={reading.facts} />
        <p className="quiet">
          {t("reading.about")}{" "}
          {reading.concepts.map(({ id, name }) => (
            <span key={id} className="readingConcept">
              <ConceptLink id={id} name={name} />
            </span>
          ))}
        </p>
        <p className="quiet">
          {reading.attribution}{" "}
          <Link to="/library/$pack" params={{ pack }}>
            {t("reading.toPack")}
          </Link>
        </p>
      </footer>
    </article>
  );
}

function NextReading({ next }: { readonly next: NonNullable<Reading["next"]> }) {
  const { t } = useTranslation();
  return (
    <Link to="/read/$pack/$slug" params={contentParams(next.id)} className="nextReading">
      <span className="quiet">{t("reading.next")}</span>
      <span className="nextReadingTitle">
        {next.title}
        <Icon name="arrow" />
      </span>
    </Link>
  );
}

function levelName(t: ReturnType<typeof useTranslation>["t"], level: string): string {
  const levels = { foundation: t("level.foundation"), core: t("level.core"), advanced: t("level.advanced") };
  return Object.hasOwn(levels, level) ? levels[level as keyof typeof levels] : level;
}
