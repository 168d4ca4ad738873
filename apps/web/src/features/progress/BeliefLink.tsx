import { Link } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";
import { contentParams } from "../../api/contentPath.ts";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "id" | "target"> {
  readonly conceptId: string;
  /** Another person's id when an educator looks; null for one's own. */
  readonly learnerId: string | null;
  readonly children: ReactNode;
}

/** Leads to what is believed of a concept and why: one's own, or a learner's. */
export function BeliefLink({ conceptId, learnerId, children, ...rest }: Props) {
  const params = contentParams(conceptId);
  return learnerId === null ? (
    <Link {...rest} to="/progress/$pack/$slug" params={params}>
      {children}
    </Link>
  ) : (
    <Link {...rest} to="/learners/$learnerId/$pack/$slug" params={{ learnerId, ...params }}>
      {children}
    </Link>
  );
}
