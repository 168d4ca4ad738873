import type { Role } from "@osler/contract";

/** Who is asking: a signed-in account in its active organisation. */
export interface Viewer {
  readonly sessionId: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly timeZone: string;
}

/** Whether somebody may use a route. Each resource's rules stand in its `policy.ts`, and nowhere else. */
export type Rule = (viewer: Viewer | null) => boolean;

export const anyone: Rule = () => true;
export const signedIn: Rule = (viewer) => viewer !== null;

/** Members who hold at least one of the roles. */
export function holds(...roles: Role[]): Rule {
  return (viewer) => viewer?.roles.some((role) => roles.includes(role)) ?? false;
}
