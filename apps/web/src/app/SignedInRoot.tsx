import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { answerQueue } from "../features/practise/answerQueue.ts";
import { useMe } from "./me.ts";

/** Everything behind the sign-in. Answers that were on their way when the page closed are sent from here. */
export function SignedInRoot() {
  const { accountId } = useMe();
  useEffect(() => answerQueue.runFor(accountId), [accountId]);
  return <Outlet />;
}
