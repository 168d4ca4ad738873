import type { ReadingPage } from "@osler/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { change } from "../../api/client.ts";
import { errorKey } from "../../api/errors.ts";
import { readingQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { dayOf } from "../../language/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { BackLink } from "./BackLink.tsx";

/** What to do at the end of a text: test it, mark it as read, go back to where one came from. */
export function AfterReading({ reading }: { readonly reading: ReadingPage }) {
  const { t } = useTranslation();
  const { href } = useLocation();
  const { testable } = reading;
  return (
    <section className="afterReading" aria-label={t("reading.after")}>
      <BackLink look="button" />
      {testable.map(({ id, name }) => (
        <Link key={id} to="/practise" search={{ concept: id, back: href }} className="button">
          {testable.length === 1 ? t("reading.testMe") : t("reading.testMeOn", { name })}
        </Link>
      ))}
      <MarkAsRead reading={reading} />
    </section>
  );
}

function MarkAsRead({ reading: { id, readAt } }: { readonly reading: ReadingPage }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const client = useQueryClient();
  const mark = useMutation({
    mutationFn: () => change("POST", `/api/library/readings/${id}/read`),
    onSuccess: () => {
      client.setQueryData(readingQuery(id).queryKey, (page) => page && { ...page, readAt: new Date().toISOString() });
      return client.invalidateQueries({
        predicate: ({ queryKey }) => ["library", "today"].includes(String(queryKey[0])),
      });
    },
  });
  return (
    <>
      <Button look={readAt === null ? "quiet" : "bare"} onClick={() => mark.mutate()} aria-disabled={mark.isPending}>
        {t(readAt === null ? "reading.markRead" : "reading.markReadAgain")}
      </Button>
      <p className="readState quiet" role="status">
        {readAt !== null && (
          <>
            <Icon name="check" />
            {t("reading.readOn", { day: dayOf(readAt, timeZone) })}
          </>
        )}
      </p>
      {mark.isError && <Problem>{t(errorKey(mark.error))}</Problem>}
    </>
  );
}
