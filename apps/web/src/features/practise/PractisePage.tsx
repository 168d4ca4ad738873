import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useMe } from "../../app/me.ts";
import { Query } from "../../ui/Query.tsx";
import { ownerOf } from "./answers/queue.ts";
import { Corner } from "./Corner.tsx";
import { openSitting } from "./openSitting.ts";
import type { Opened } from "./practice.ts";
import { wishOf } from "./practiceSearch.ts";
import { PractiseRoom } from "./PractiseRoom.tsx";
import "./practise.css";

/**
 * Opens the sitting that the address names, or begins one: what Osler chooses, one concept, or one item of a reading.
 * The sitting then stands in the address, so that a reload goes on with it.
 */
export function PractisePage() {
  const search = useSearch({ from: "/signedIn/practise" });
  const navigate = useNavigate({ from: "/practise" });
  const owner = ownerOf(useMe());
  const [newId] = useState(() => uuidv7());
  const justOpened = useRef<Opened | null>(null);
  const { sitting: named, item, concept, pack, mode } = search;
  const wish = useMemo(() => wishOf({ item, concept, pack, mode }), [item, concept, pack, mode]);
  const opening = useQuery({
    queryKey: ["sitting", named ?? newId],
    queryFn: async () => {
      const before = justOpened.current;
      if (before !== null && before.sitting.id === named) return before;
      const opened = await openSitting({ owner, wish, named, newId });
      justOpened.current = opened;
      return opened;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const id = opening.data?.sitting.id;
  useEffect(() => {
    if (id && id !== named) void navigate({ search: (now) => ({ ...now, sitting: id }), replace: true });
  }, [id, named, navigate]);
  return (
    <div className="practise">
      <Query of={opening}>
        {(opened) => (
          <PractiseRoom key={opened.sitting.id} opened={opened} wish={wish} back={search.back} only={item} />
        )}
      </Query>
      <Corner />
    </div>
  );
}
