import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/Icon.tsx";
import type { Entry, Section } from "./entry.ts";

interface Props {
  /** Of the list: `<id>-list`; its options are `<id>-0`, `<id>-1`, ... through all sections. */
  readonly id: string;
  readonly sections: readonly Section[];
  readonly active: number;
  readonly onPoint: (place: number) => void;
  readonly onOpen: (entry: Entry) => void;
}

/** The lines of the palette under their headings. Focus stays in the text field; the active line follows it. */
export function Results({ id, sections, active, onPoint, onOpen }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-place="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  let place = -1;
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("find.title")} className="paletteList" tabIndex={-1}>
      {sections.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} role="presentation" className="paletteGroup">
            {t(`find.group.${group}`)}
          </p>
          {entries.map((entry) => {
            place += 1;
            const here = place;
            return (
              <div
                key={entry.id}
                id={`${id}-${here}`}
                role="option"
                aria-selected={here === active}
                data-place={here}
                className="paletteEntry"
                onPointerMove={() => onPoint(here)}
                onClick={() => onOpen(entry)}
              >
                <Icon name={entry.icon} />
                <span className="paletteTitle">{entry.title}</span>
                <span className="quiet">{entry.detail}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
