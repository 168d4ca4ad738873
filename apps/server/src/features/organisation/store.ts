import { type Kysely, sql } from "kysely";
import type { Role } from "@osler/contract";
import type { Db } from "../../db/database.ts";
import type { Database } from "../../db/schema.ts";

export interface MemberRow {
  account_id: string;
  name: string;
  email: string;
  roles: Role[];
  joined_at: Date;
  disabled: boolean;
}

export async function organisationById(db: Db, organisationId: string) {
  return db
    .selectFrom("organisation")
    .select(["organisation_id", "name", "open_joining"])
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
}

export async function updateOrganisation(
  db: Db,
  organisationId: string,
  change: { name?: string; open_joining?: boolean },
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.updateTable("organisation").set(change).where("organisation_id", "=", organisationId).execute();
}

export async function membersOf(db: Kysely<Database>, organisationId: string): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    SELECT a.account_id, a.name, a.email, m.roles, m.joined_at, a.disabled_at IS NOT NULL AS disabled
    FROM membership m JOIN account a ON a.account_id = m.account_id
    WHERE m.organisation_id = ${organisationId} ORDER BY a.name COLLATE "C", a.account_id`.execute(db);
  return rows;
}

/** Sets a member's roles; false when that would leave the organisation without an administrator. */
export async function setRoles(
  db: Db,
  organisationId: string,
  accountId: string,
  roles: readonly Role[],
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Everybody who changes roles here waits for one another: two administrators cannot remove each other.
    await sql`SELECT 1 FROM organisation WHERE organisation_id = ${organisationId} FOR UPDATE`.execute(tx);
    const others = (await membersOf(tx, organisationId)).filter((member) => member.account_id !== accountId);
    if (
      !roles.includes("administrator") &&
      !others.some((member) => !member.disabled && member.roles.includes("administrator"))
    )
      return false;
    await tx
      .updateTable("membership")
      .set({ roles: [...roles] })
      .where("organisation_id", "=", organisationId)
      .where("account_id", "=", accountId)
      .execute();
    return true;
  });
}
