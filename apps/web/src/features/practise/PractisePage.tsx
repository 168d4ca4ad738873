import type { Sitting, SittingRequest } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { change, read } from "../../api/client.ts";
import { Query } from "../../ui/Query.tsx";
import { Corner } from "./Corner.tsx";
import type { PracticeSearch } from "./practiceSearch.ts";
import { PractiseRoom } from "./PractiseRoom.tsx";
import "./practise.css";

/**
 * Opens the sitting that the address names, or begins one: what Osler chooses, one concept, or one item of a reading.
 * The sitting then stands in the address, so that a reload goes on with it.
 */
export function PractisePage() {
  const search = useSearch({ from: "/signedIn/practise" });
  const navigate = useNavigate({ from: "/practise" });
  const [newId] = useState(() => uuidv7());
  const { sitting: named, item } = search;
  const opening = useQuery({
    queryKey: ["sitting", named ?? newId],
    queryFn: () => (named ? read<Sitting>(`/api/sittings/${named}`) : begin({ id: newId, ...wish(search) })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const id = opening.data?.id;
  useEffect(() => {
    if (id && id !== named) void navigate({ search: (now) => ({ ...now, sitting: id }), replace: true });
  }, [id, named, navigate]);
  return (
    <div className="practise">
      <Query of={opening}>
        {(sitting) => <PractiseRoom key={sitting.id} opened={sitting} back={search.back} only={item} />}
      </Query>
      <Corner />
    </div>
  );
}

function begin(request: SittingRequest): Promise<Sitting> {
  return change<Sitting>("POST", "/api/sittings", request);
}

function wish({ concept, item, pack }: PracticeSearch): Omit<SittingRequest, "id"> {
  return { ...(concept && { concept }), ...(item && { item, fresh: true }), ...(pack && { pack }) };
}
