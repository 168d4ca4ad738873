import type { ReadingPage } from "@osler/contract";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Markdown } from "../../ui/Markdown.tsx";

type Block = ReadingPage["blocks"][number];
type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** The body of a reading, block by block. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="readingBody">
      {blocks.map((block) => (
        <BlockView key={JSON.stringify(block)} block={block} />
      ))}
    </div>
  );
}

const views: { [Type in Block["type"]]: (props: { block: BlockOf<Type> }) => React.ReactNode } = {
  text: ({ block }) => <Markdown text={block.markdown} under={1} />,
  check: ({ block }) => <Check item={block.item} />,
  selfCheck: ({ block }) => <SelfCheck block={block} />,
};

function BlockView({ block }: { readonly block: Block }) {
  const View = views[block.type] as (props: { block: Block }) => React.ReactNode;
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
