import type { Me } from "@osler/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { sessionQuery } from "../api/queries.ts";

/** The person signed in. Only for pages behind the sign-in, where the route has made sure that somebody is. */
export function useMe(): Me {
  const { me } = useSuspenseQuery(sessionQuery).data;
  return me ?? nobody;
}

/** Shown for the blink between signing out and the sign-in page. */
const nobody: Me = {
  accountId: "",
  name: "",
  email: "",
  organisation: { id: "", name: "" },
  organisations: [],
  roles: [],
  timeZone: "UTC",
};

/** Whether this person looks after learners. */
export function isEducator(me: Me): boolean {
  return me.roles.includes("educator") || me.roles.includes("administrator");
}
