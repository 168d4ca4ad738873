import { useState } from "react";
import { useTranslation } from "react-i18next";
import { blankWords, type Body, namesOf, type Props, textIn } from "./cloze.ts";
import { ClozeText } from "./ClozeText.tsx";
import { type Filled, firstEmpty, withBlank } from "./filled.ts";
import { useBankDrag } from "./useBankDrag.ts";

/**
 * Blanks that are filled from one bank. One blank is always marked, the first empty one or the one last pressed, and an
 * entry that is pressed goes there: dragging is never needed.
 */
export function Banked({ body, draft, onDraft, locked }: Props) {
  const { t } = useTranslation();
  const filled = draft?.filled ?? {};
  const [pressed, setPressed] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const marked = pressed ?? firstEmpty(filled, body.blanks);
  const fill = (name: string, entry: string) => {
    if (locked) return;
    const next = withBlank(filled, name, entry, true);
    onDraft(Object.keys(next).length === 0 ? null : { filled: next });
    setPressed(entry === "" ? name : null);
    const text = textIn(body, name, entry);
    const words = blankWords(body, name);
    setTold(text === null ? t("item.cloze.takenOut", words) : t("item.cloze.put", { ...words, text }));
  };
  const dragging = useBankDrag((entry, name) => fill(name, entry));
  return (
    <div className="cloze">
      <ClozeText stem={body.stem} names={namesOf(body)}>
        {namesOf(body).map((name) => (
          <BankBlank
            key={name}
            body={body}
            name={name}
            entry={filled[name] ?? ""}
            marked={name === marked}
            over={dragging.drag?.over === name}
            locked={locked}
            onPress={() => (filled[name] ? fill(name, "") : setPressed(name))}
          />
        ))}
      </ClozeText>
      <Bank body={body} filled={filled} marked={marked} locked={locked} dragging={dragging} onFill={fill} />
      <p className="visuallyHidden" role="status">
        {told}
      </p>
    </div>
  );
}

interface BankBlankProps {
  readonly body: Body;
  readonly name: string;
  readonly entry: string;
  readonly marked: boolean;
  readonly over: boolean;
  readonly locked: boolean;
  readonly onPress: () => void;
}

function BankBlank({ body, name, entry, marked, over, locked, onPress }: BankBlankProps) {
  const { t } = useTranslation();
  const words = blankWords(body, name);
  const text = textIn(body, name, entry);
  const emptyKey = marked ? "item.cloze.blankNext" : "item.cloze.blank";
  return (
    <button
      type="button"
      className="blankField blankButton"
      data-blank={name}
      data-filled={text !== null}
      data-marked={marked}
      data-over={over}
      aria-label={text === null ? t(emptyKey, words) : t("item.cloze.blankFilled", { ...words, text })}
      aria-disabled={locked}
      onClick={() => !locked && onPress()}
    >
      {text ?? words.place}
    </button>
  );
}

interface BankProps {
  readonly body: Body;
  readonly filled: Filled;
  /** The blank that an entry goes to when it is pressed. */
  readonly marked: string | null;
  readonly locked: boolean;
  readonly dragging: ReturnType<typeof useBankDrag>;
  readonly onFill: (name: string, entry: string) => void;
}

function Bank({ body, filled, marked, locked, dragging, onFill }: BankProps) {
  const { t } = useTranslation();
  const { drag, onPointerDown, endedDrag } = dragging;
  const used = new Set(Object.values(filled));
  const place = marked === null ? null : blankWords(body, marked).place;
  return (
    <>
      <p className="optionsLegend" id="bank">
        {t("item.cloze.bank")}
      </p>
      <ul role="list" className="bank" aria-labelledby="bank">
        {(body.bank ?? []).map(({ id, text }, i) => {
          const free = !used.has(id) && !locked;
          const label = used.has(id) ? t("item.cloze.used", { text }) : t("item.cloze.bankEntry", { text, place });
          return (
            <li key={id}>
              <button
                type="button"
                className="bankEntry"
                aria-label={place === null && free ? text : label}
                aria-disabled={!free || place === null}
                aria-keyshortcuts={i < 9 ? `${i + 1}` : undefined}
                data-used={used.has(id)}
                data-dragged={drag?.entry === id}
                onPointerDown={(event) => free && onPointerDown(event, id)}
                onClick={() => free && marked !== null && !endedDrag() && onFill(marked, id)}
              >
                {i < 9 && <kbd aria-hidden="true">{i + 1}</kbd>}
                {text}
              </button>
            </li>
          );
        })}
      </ul>
      {drag && (
        <span className="bankGhost" aria-hidden="true" style={{ translate: `${drag.x}px ${drag.y}px` }}>
          {body.bank?.find(({ id }) => id === drag.entry)?.text}
        </span>
      )}
    </>
  );
}
