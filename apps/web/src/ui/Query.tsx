import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { errorKey } from "../api/errors.ts";
import { Button } from "./Button.tsx";
import { Skeleton } from "./Loading.tsx";
import { Problem } from "./Problem.tsx";

interface Props<Data> {
  readonly of: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** One read of the API with its three states: on its way, failed (with a way on), there. */
export function Query<Data>({ of, children }: Props<Data>) {
  const { t } = useTranslation();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isPending) return <Skeleton />;
  return (
    <div className="stateBox">
      <Problem>{t(errorKey(of.error))}</Problem>
      <Button onClick={() => void of.refetch()}>{t("action.retry")}</Button>
    </div>
  );
}
