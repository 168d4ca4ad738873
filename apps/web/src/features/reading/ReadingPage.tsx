import type { ReadingPage as Reading } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { contentParams } from "../../api/contentPath.ts";
import { readingQuery } from "../../api/queries.ts";
import { minutes } from "../../language/format.ts";
import en from "../../messages/en.json" with { type: "json" };
import { ConceptLink } from "../../ui/ContentLinks.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Query } from "../../ui/Query.tsx";
import { AfterReading } from "./AfterReading.tsx";
import { BackLink } from "./BackLink.tsx";
import { Blocks } from "./Blocks.tsx";
import { Contents } from "./Contents.tsx";
import { Facts } from "./Facts.tsx";
import { GlossaryList, GlossaryRoom } from "./Glossary.tsx";
import { Note } from "./Note.tsx";
import { ReadingLine } from "./ReadingLine.tsx";
import { readingText } from "./readingText.ts";
import { useWide } from "./useWide.ts";
import "./reading.css";

/** One text to read, with questions to check oneself in between, and everything it rests on. */
export function ReadingPage() {
  const { pack, slug } = useParams({ from: "/signedIn/shell/read/$pack/$slug" });
  const reading = useQuery(readingQuery(`${pack}/${slug}`));
  return <Query of={reading}>{(found) => <Text key={found.id} reading={found} />}</Query>;
}

function Text({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const wide = useWide();
  const body = useRef<HTMLDivElement>(null);
  const { blocks, glossary } = reading;
  const { parts, headings } = useMemo(() => readingText(blocks, glossary), [blocks, glossary]);
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  const contents = <Contents headings={headings} body={body} whole={reading.minutes} folded={!wide} />;
  return (
    <div className="readingLayout">
      <ReadingLine body={body} />
      <article className="reading">
        <BackLink look="line" />
        <PageTitle over={[time(t, reading), levelName(t, reading.level)].join(t("separator"))}>
          {reading.title}
        </PageTitle>
        <Mark mark={{ ...reading, ...reading.provenance, approval: reading.approval.status }} />
        {!wide && contents}
        <div ref={body} className="readingBody">
          <GlossaryRoom terms={glossary}>
            <Blocks parts={parts} />
          </GlossaryRoom>
        </div>
        <AfterReading reading={reading} />
        {!wide && <Note reading={reading} />}
        <Foot reading={reading} />
      </article>
      {wide && (
        <aside className="readingSide" aria-label={t("reading.beside")}>
          {contents}
          <Note reading={reading} />
        </aside>
      )}
    </div>
  );
}

function Foot({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const { pack } = contentParams(reading.id);
  return (
    <footer className="readingFoot">
      {reading.next && <NextReading next={reading.next} />}
      <GlossaryList terms={reading.glossary} />
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

function time(t: TFunction, reading: Reading): string {
  return t("reading.minutes", { count: minutes(reading.minutes) });
}

function levelName(t: TFunction, level: string): string {
  return Object.hasOwn(en.level, level) ? t(`level.${level as keyof typeof en.level}`) : level;
}
