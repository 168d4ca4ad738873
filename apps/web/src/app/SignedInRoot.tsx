import { useQueryClient } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { connection } from "../api/connection.ts";
import { PaletteDoor } from "../features/palette/PaletteDoor.tsx";
import { answerQueue, ownerOf } from "../features/practise/answers/queue.ts";
import { useMe } from "./me.ts";

/** Everything behind the sign-in. Answers that were on their way when the page closed are sent from here. */
export function SignedInRoot() {
  const owner = ownerOf(useMe());
  useEffect(() => answerQueue.runFor(owner), [owner]);
  useEffect(() => connection.watch(), []);
  useFreshWhenBack();
  return (
    <>
      <Outlet />
      <PaletteDoor />
    </>
  );
}

/** Once the server is back, everything on the screen is read anew; the sitting of the moment knows itself where it is. */
function useFreshWhenBack() {
  const client = useQueryClient();
  useEffect(() => {
    let { away } = connection.now();
    return connection.subscribe(() => {
      const was = away;
      away = connection.now().away;
      if (was && !away) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "sitting" });
    });
  }, [client]);
}
