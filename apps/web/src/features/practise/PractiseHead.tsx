import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import type { Practice } from "./practice.ts";
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
  const { answered } = practice.sitting;
  return (
    <>
      <header className="practiseHead">
        <ProgressLine answered={answered} />
        <button
          type="button"
          className="iconButton"
          onClick={onLeave}
          aria-label={t("practise.leave")}
          title={t("practise.leave")}
        >
          <Icon name="close" />
        </button>
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

/** How far the sitting is, as a line that nears its end ever more slowly: a sitting has no fixed length. */
function ProgressLine({ answered }: { readonly answered: number }) {
  const { t } = useTranslation();
  const share = 1 - 0.9 ** answered;
  return (
    <div
      className="progressLine"
      role="progressbar"
      aria-label={t("practise.progress")}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={t("practise.answered", { count: answered })}
    >
      <div style={{ inlineSize: `${share * 100}%` }} />
    </div>
  );
}
