import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly children: string;
  /** A line above the title, such as where the page belongs. */
  readonly over?: ReactNode;
}

/** The page's h1: names the browser tab, and takes focus after a navigation so that screen readers hear it. */
export function PageTitle({ children, over }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("app.pageTitle", { title: children });
    const active = document.activeElement;
    if (active === null || active === document.body || !active.isConnected) heading.current?.focus();
  }, [children, t]);
  return (
    <header className="pageTitle">
      {over && <p className="pageTitleOver">{over}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </header>
  );
}
