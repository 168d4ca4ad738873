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
  const starts = sections.map((_, at) => sections.slice(0, at).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={t("find.title")} className="paletteList" tabIndex={-1}>
      {sections.map(({ group, entries }, at) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p id={`${id}-${group}`} role="presentation" className="paletteGroup">
            {t(`find.group.${group}`)}
          </p>
          {entries.map((entry, within) => {
            const place = (starts[at] ?? 0) + within;
            return (
              <Option
                key={entry.id}
                id={`${id}-${place}`}
                entry={entry}
                place={place}
                active={place === active}
                onPoint={onPoint}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends Pick<Props, "id" | "onPoint" | "onOpen"> {
  readonly entry: Entry;
  readonly place: number;
  readonly active: boolean;
}

function Option({ id, entry, place, active, onPoint, onOpen }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- a combobox's keys are its text field's
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      data-place={place}
      className="paletteEntry"
      onPointerMove={() => onPoint(place)}
      onClick={() => onOpen(entry)}
    >
      <Icon name={entry.icon} />
      <span className="paletteTitle">{entry.title}</span>
      <span className="quiet">{entry.detail}</span>
    </div>
  );
}
