import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { diagnosticName } from "./diagnostic.ts";
import { answeredSoFar, type Practice } from "./practice.ts";
import type { PractiseKeys } from "./usePractiseKeys.ts";

interface Props {
  readonly practice: Practice;
  readonly onLeave: () => void;
  readonly onEnd: () => void;
  readonly keys: PractiseKeys;
}

/** The only chrome of a sitting: a thin line, a way out, the keys, and the end. */
export function PractiseHead({ practice, onLeave, onEnd, keys }: Props) {
  const { t } = useTranslation();
  const { atMost, mode } = practice.sitting;
  const answered = answeredSoFar(practice);
  return (
    <>
      <header className="practiseHead">
        <ProgressLine answered={answered} atMost={atMost} />
        <button
          type="button"
          className="iconButton"
          onClick={onLeave}
          aria-label={t("practise.leave")}
          title={t("practise.leave")}
        >
          <Icon name="close" />
        </button>
        {mode === "diagnostic" && (
          <p className="practiseHeadName">
            {[
              t(`diagnostic.${diagnosticName(atMost)}.title`),
              ...(atMost === null ? [] : [t("diagnostic.atMost", { count: atMost })]),
            ].join(t("separator"))}
          </p>
        )}
        <div className="practiseHeadEnd">
          <button
            type="button"
            className="iconButton keysButton"
            onClick={keys.show}
            aria-label={t("keys.show")}
            title={t("keys.show")}
            aria-keyshortcuts="?"
          >
            <Icon name="keyboard" />
          </button>
          {answered > 0 && (
            <Button look="bare" onClick={onEnd}>
              {t("practise.end")}
            </Button>
          )}
        </div>
      </header>
      <KeysDialog keys={keys} />
    </>
  );
}

interface LineProps {
  readonly answered: number;
  readonly atMost: number | null;
}

/** How far the sitting is. Where it has no fixed length, the line nears its end ever more slowly. */
function ProgressLine({ answered, atMost }: LineProps) {
  const { t } = useTranslation();
  const share = atMost === null ? 1 - 0.9 ** answered : Math.min(1, answered / atMost);
  return (
    <div
      className="progressLine"
      role="progressbar"
      aria-label={t("practise.progress")}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={
        atMost === null
          ? t("practise.answered", { count: answered })
          : t("practise.answeredOf", { count: answered, atMost })
      }
    >
      <div style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
