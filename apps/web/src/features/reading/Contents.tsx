import { type MouseEvent, type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { minutes } from "../../language/format.ts";
import type { Heading } from "./headings.ts";
import { useReadingPlace } from "./useReadingPlace.ts";

interface Props {
  readonly headings: readonly Heading[];
  readonly body: RefObject<HTMLElement | null>;
  /** Minutes that the whole reading takes. */
  readonly whole: number;
  readonly folded: boolean;
}

/** The table of contents with the part that is being read, and how long the rest takes. Folded away on a phone. */
export function Contents({ headings, body, whole, folded }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { current, left } = useReadingPlace(body, headings, whole);
  const time = left <= 0 ? t("reading.atEnd") : t("reading.left", { count: minutes(left) });
  const links = (
    <ol role="list">
      {headings.map(({ id, title, level }) => (
        <li key={id} data-level={level}>
          <a
            href={`#${id}`}
            aria-current={id === current ? "location" : undefined}
            onClick={(event) => {
              setOpen(false);
              goTo(event, id);
            }}
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
  if (headings.length < 2) return <p className="contentsTime quiet">{time}</p>;
  return folded ? (
    <details className="contents contentsFolded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("reading.contents")}
        <span className="quiet">{time}</span>
      </summary>
      <nav aria-label={t("reading.contents")}>{links}</nav>
    </details>
  ) : (
    <nav className="contents" aria-labelledby="contents">
      <p id="contents" className="contentsTitle">
        {t("reading.contents")}
      </p>
      {links}
      <p className="contentsTime quiet">{time}</p>
    </nav>
  );
}

/** Moves the eye and the focus; the address keeps the part, so that it can be shared, without a step in the history. */
function goTo(event: MouseEvent, id: string): void {
  const heading = document.getElementById(id);
  if (!heading) return;
  event.preventDefault();
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
  history.replaceState(history.state, "", `#${id}`);
}
