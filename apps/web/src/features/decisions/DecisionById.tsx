import { useQuery } from "@tanstack/react-query";
import { decisionQuery } from "../../api/queries.ts";
import { Query } from "../../ui/Query.tsx";
import { DecisionExplained } from "./DecisionExplained.tsx";

/** One decision of the machine, fetched when it is asked for. */
export function DecisionById({ id }: { readonly id: string }) {
  const decision = useQuery(decisionQuery(id));
  return <Query of={decision}>{(found) => <DecisionExplained decision={found} />}</Query>;
}
