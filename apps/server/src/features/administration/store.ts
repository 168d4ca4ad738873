import { sql } from "kysely";
import type { Role } from "@osler/contract";
import type { Db } from "../../db/database.ts";

/** The organisations of that name; all of them when no name is given. */
export async function organisationsNamed(db: Db, name: string | null): Promise<{ id: string; name: string }[]> {
  let query = db.selectFrom("organisation").select(["organisation_id as id", "name"]).orderBy("created_at").limit(50);
  if (name !== null) query = query.where("name", "=", name);
  return query.execute();
}

export async function insertOrganisation(db: Db, { id, name }: { id: string; name: string }, now: Date): Promise<void> {
  await db.insertInto("organisation").values({ organisation_id: id, name, created_at: now }).execute();
}

export interface UserRow {
  accountId: string;
  organisationId: string;
  email: string;
  name: string;
  organisation: string;
  roles: Role[];
  disabled: boolean;
}

export async function allUsers(db: Db): Promise<UserRow[]> {
  const { rows } = await sql<UserRow>`
    SELECT a.account_id AS "accountId", o.organisation_id AS "organisationId", a.email, a.name, o.name AS organisation, m.roles, a.disabled_at IS NOT NULL AS disabled
    FROM account a JOIN membership m ON m.account_id = a.account_id JOIN organisation o ON o.organisation_id = m.organisation_id
    ORDER BY o.created_at, a.email COLLATE "C"`.execute(db);
  return rows;
}

/** Whether some organisation would be left without an administrator who can sign in. */
export async function isLastAdministrator(db: Db, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM membership m WHERE m.account_id = ${accountId} AND 'administrator' = ANY (m.roles) AND NOT EXISTS (
        SELECT 1 FROM membership o JOIN account a ON a.account_id = o.account_id
        WHERE o.organisation_id = m.organisation_id AND o.account_id <> m.account_id AND 'administrator' = ANY (o.roles) AND a.disabled_at IS NULL)
    ) AS last`.execute(db);
  return rows[0]?.last ?? false;
}
