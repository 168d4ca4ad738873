import type { UseMutationResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { errorKey } from "../../api/errors.ts";
import { Problem } from "../../ui/Problem.tsx";

interface Props {
  readonly of: Pick<UseMutationResult<unknown, Error, never>, "isError" | "isSuccess" | "error">;
  readonly said: string;
}

/** What came of a change: a sentence when it holds, the problem when it does not. */
export function Outcome({ of, said }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {of.isError && <Problem>{t(errorKey(of.error))}</Problem>}
      <p className="said" role="status">
        {of.isSuccess ? said : null}
      </p>
    </>
  );
}
