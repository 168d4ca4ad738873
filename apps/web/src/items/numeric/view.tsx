import type { itemTypes } from "@osler/content";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Wire } from "../../api/wire.ts";
import { Markdown } from "../../ui/Markdown.tsx";
import { AnsweredPart } from "../AnsweredPart.tsx";
import type { ItemView, QuestionProps } from "../itemView.ts";
import { type ReadNumber, readNumber } from "./readNumber.ts";
import "../../ui/field.css";
import "./numeric.css";

type Body = Wire<(typeof itemTypes)["numeric"]["body"]>;
type Given = Wire<(typeof itemTypes)["numeric"]["response"]>;
type Feedback = Wire<(typeof itemTypes)["numeric"]["feedback"]>;

/** While the learner writes, number or unit may be missing. */
interface Response {
  readonly value: Given["value"] | null;
  readonly unit: Given["unit"] | null;
}
type Props = QuestionProps<Body, Response, Feedback>;

function Question({ body, draft, onDraft, locked, given, feedback }: Props) {
  return (
    <>
      <Markdown text={body.stem} className="stem" />
      {feedback && given ? (
        <Answered given={given} feedback={feedback} />
      ) : (
        <Writing body={body} draft={draft} onDraft={onDraft} locked={locked} />
      )}
    </>
  );
}

type WritingProps = Pick<Props, "body" | "draft" | "onDraft" | "locked">;

function Writing({ body, draft, onDraft, locked }: WritingProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(draft?.value == null ? "" : String(draft.value));
  const read = readNumber(text);
  const unit = draft?.unit ?? onlyUnit(body);
  const write = (written: string) => {
    setText(written);
    const now = readNumber(written);
    onDraft(draftOf(body, now.type === "number" ? now.value : null, unit));
  };
  return (
    <div className="numeric">
      <div className="field">
        <label htmlFor={id}>{t("item.numeric.number")}</label>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          readOnly={locked}
          aria-invalid={read.type === "noNumber" || read.type === "ambiguous"}
          aria-describedby={`${id}-unit ${id}-read`}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <UnitField
        id={`${id}-unit`}
        body={body}
        unit={unit}
        locked={locked}
        onUnit={(chosen) => onDraft(draftOf(body, draft?.value ?? null, chosen))}
      />
      <p className="numericRead" id={`${id}-read`} role="status">
        <ReadAs read={read} text={text} unit={unit} />
      </p>
    </div>
  );
}

interface UnitFieldProps {
  readonly id: string;
  readonly body: Body;
  readonly unit: string | null;
  readonly locked: boolean;
  readonly onUnit: (unit: string | null) => void;
}

/** The unit: a choice where there are several, else words behind the number. */
function UnitField({ id, body, unit, locked, onUnit }: UnitFieldProps) {
  const { t } = useTranslation();
  if (onlyUnit(body) !== null) {
    return (
      <span className="numericUnit" id={id}>
        {unit}
      </span>
    );
  }
  return (
    <div className="field">
      <label htmlFor={`${id}-choice`}>{t("item.numeric.unit")}</label>
      <select
        id={`${id}-choice`}
        value={unit ?? ""}
        aria-disabled={locked}
        onChange={(event) => !locked && onUnit(event.target.value || null)}
      >
        <option value="">{t("item.numeric.chooseUnit")}</option>
        {body.units.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}

interface ReadAsProps {
  readonly read: ReadNumber;
  readonly text: string;
  readonly unit: string | null;
}

/** Says how the number was understood, where that is not what was typed. */
function ReadAs({ read, text, unit }: ReadAsProps) {
  const { t } = useTranslation();
  if (read.type === "noNumber") return t("item.numeric.noNumber");
  if (read.type === "ambiguous") return t("item.numeric.ambiguous", { whole: read.whole, fraction: read.fraction });
  if (read.type === "empty" || text.trim() === String(read.value)) return null;
  return t("item.numeric.readAs", { value: measured(read.value, unit) });
}

interface AnsweredProps {
  readonly given: Response;
  readonly feedback: Feedback;
}

function Answered({ given, feedback }: AnsweredProps) {
  const { t } = useTranslation();
  const { answer, unit, tolerance, within, slip, converted } = feedback;
  return (
    <ul role="list" className="options">
      <AnsweredPart
        right={within}
        verdict={t(within ? "feedback.yoursRight" : "feedback.yoursWrong")}
        words={slip === null ? undefined : t(`item.numeric.slip.${slip}`)}
      >
        <p>{measured(given.value, given.unit)}</p>
        {converted !== null && <p>{t("item.numeric.converted", { value: measured(converted, unit) })}</p>}
      </AnsweredPart>
      {(!within || converted !== null || given.value !== answer) && (
        <AnsweredPart right verdict={t("feedback.theRight")} words={undefined}>
          <p>{measured(answer, unit)}</p>
          {tolerance > 0 && (
            <p className="numericTolerance">
              {t("item.numeric.tolerance", {
                low: plain(answer - tolerance),
                high: measured(plain(answer + tolerance), unit),
              })}
            </p>
          )}
        </AnsweredPart>
      )}
    </ul>
  );
}

/** A number with its unit, a space between that does not break. */
function measured(value: number | null, unit: string | null): string {
  return unit === null ? `${value}` : `${value}\u00A0${unit}`;
}

/** Without the noise of binary fractions. */
const plain = (value: number) => Number(value.toPrecision(12));

const onlyUnit = ({ units }: Body) => (units.length === 1 ? (units[0] ?? null) : null);

function draftOf(body: Body, value: number | null, unit: string | null): Response | null {
  return value === null && (unit === null || unit === onlyUnit(body)) ? null : { value, unit };
}

/** A number with its unit. */
export const numericView: ItemView<Body, Response, Feedback> = {
  Question,
  instruction: "item.numeric.ask",
  choose: (_, draft) => draft,
  complete: (_, draft) => draft !== null && draft.value !== null && draft.unit !== null,
};
