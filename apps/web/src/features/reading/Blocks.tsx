import { Link, useLocation } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Markdown } from "../../ui/Markdown.tsx";
import type { OtherBlock, ReadingText } from "./readingText.ts";

type BlockOf<Type extends OtherBlock["type"]> = Extract<OtherBlock, { type: Type }>;

/** The body of a reading, part by part; memoized, because its texts are long and nothing in them changes. */
export const Blocks = memo(function Blocks({ parts }: { readonly parts: ReadingText["parts"] }) {
  return parts.map((part) =>
    "html" in part ? (
      <div key={part.html} className="markdown" dangerouslySetInnerHTML={{ __html: part.html }} />
    ) : (
      <BlockView key={JSON.stringify(part.block)} block={part.block} />
    ),
  );
});

const views: { [Type in OtherBlock["type"]]: (props: { block: BlockOf<Type> }) => React.ReactNode } = {
  check: ({ block }) => <Check item={block.item} />,
  selfCheck: ({ block }) => <SelfCheck block={block} />,
};

function BlockView({ block }: { readonly block: OtherBlock }) {
  const View = views[block.type] as (props: { block: OtherBlock }) => React.ReactNode;
  return <View block={block} />;
}

function Check({ item }: { readonly item: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Link to="/practise" search={{ item, back: pathname }} className="check">
      <span>
        <span className="checkTitle">{t("reading.check")}</span>
        <span className="quiet">{t("reading.checkText")}</span>
      </span>
      <Icon name="arrow" />
    </Link>
  );
}

function SelfCheck({ block }: { readonly block: BlockOf<"selfCheck"> }) {
  const { t } = useTranslation();
  return (
    <aside className="selfCheck">
      <p className="checkTitle">{t("reading.selfCheck")}</p>
      <Markdown text={block.question} under={2} />
      <Disclosure summary={t("reading.showAnswer")}>
        <Markdown text={block.answer} under={2} />
      </Disclosure>
    </aside>
  );
}
