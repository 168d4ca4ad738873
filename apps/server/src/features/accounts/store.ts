import { type Kysely, sql } from "kysely";
import type { Role } from "@osler/contract";
import type { Db } from "../../db/database.ts";
import type { Database } from "../../db/schema.ts";

export interface AccountRow {
  account_id: string;
  email: string;
  name: string;
  password_hash: string;
  time_zone: string;
  disabled_at: Date | null;
}

export interface SessionViewer {
  session_id: string;
  account_id: string;
  organisation_id: string;
  last_seen_at: Date;
  name: string;
  email: string;
  time_zone: string;
  roles: Role[];
}

/** The person behind a session cookie, with their roles in its organisation; null once it has ended. */
export async function findSession(db: Db, tokenHash: string, now: Date): Promise<SessionViewer | null> {
  const { rows } = await sql<SessionViewer>`
    SELECT s.session_id, s.account_id, s.organisation_id, s.last_seen_at, a.name, a.email, a.time_zone, m.roles
    FROM session s
    JOIN account a ON a.account_id = s.account_id
    JOIN membership m ON m.organisation_id = s.organisation_id AND m.account_id = s.account_id
    WHERE s.token_hash = ${tokenHash} AND s.revoked_at IS NULL AND s.expires_at > ${now} AND a.disabled_at IS NULL`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function touchSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.updateTable("session").set({ last_seen_at: now }).where("session_id", "=", sessionId).execute();
}

export async function insertSession(
  db: Db,
  row: Omit<Database["session"], "created_at" | "last_seen_at" | "expires_at" | "revoked_at"> & {
    now: Date;
    expires: Date;
  },
): Promise<void> {
  const { now, expires, ...session } = row;
  await db
    .insertInto("session")
    .values({ ...session, created_at: now, last_seen_at: now, expires_at: expires, revoked_at: null })
    .execute();
}

export async function openSessions(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom("session")
    .select(["session_id", "created_at", "last_seen_at", "user_agent"])
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("last_seen_at", "desc")
    .limit(100)
    .execute();
}

/** Ends sessions of one account: one of them, or all but the one kept. Resolves to how many ended. */
export async function revokeSessions(
  db: Kysely<Database>,
  accountId: string,
  which: { only: string } | { allBut: string | null },
  now: Date,
): Promise<number> {
  let update = db
    .updateTable("session")
    .set({ revoked_at: now })
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null);
  if ("only" in which) update = update.where("session_id", "=", which.only);
  else if (which.allBut !== null) update = update.where("session_id", "!=", which.allBut);
  const result = await update.executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function moveSession(db: Db, sessionId: string, organisationId: string): Promise<void> {
  await db
    .updateTable("session")
    .set({ organisation_id: organisationId })
    .where("session_id", "=", sessionId)
    .execute();
}

export async function accountByEmail(db: Db, email: string): Promise<AccountRow | null> {
  return (await db.selectFrom("account").selectAll().where("email", "=", email).executeTakeFirst()) ?? null;
}

export async function accountById(db: Db, accountId: string): Promise<AccountRow | null> {
  return (await db.selectFrom("account").selectAll().where("account_id", "=", accountId).executeTakeFirst()) ?? null;
}

export async function insertAccount(
  db: Kysely<Database>,
  account: Omit<AccountRow, "disabled_at">,
  now: Date,
): Promise<void> {
  await db
    .insertInto("account")
    .values({ ...account, created_at: now, disabled_at: null })
    .execute();
}

export async function updateAccount(
  db: Kysely<Database>,
  accountId: string,
  change: Partial<Pick<AccountRow, "name" | "time_zone" | "password_hash" | "disabled_at">>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.updateTable("account").set(change).where("account_id", "=", accountId).execute();
}

export async function membershipsOf(db: Db, accountId: string) {
  return db
    .selectFrom("membership as m")
    .innerJoin("organisation as o", "o.organisation_id", "m.organisation_id")
    .select(["o.organisation_id as id", "o.name", "m.roles"])
    .where("m.account_id", "=", accountId)
    .orderBy("m.joined_at")
    .execute();
}

export async function openOrganisations(db: Db) {
  return db
    .selectFrom("organisation")
    .select(["organisation_id as id", "name"])
    .where("open_joining", "=", true)
    .orderBy("created_at")
    .limit(50)
    .execute();
}

export async function administratorExists(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`SELECT EXISTS (SELECT 1 FROM membership WHERE 'administrator' = ANY (roles)) AS there`.execute(db);
  return rows[0]?.there ?? false;
}

/** Adds the roles to whatever the person already holds there. */
export async function addMembership(
  db: Kysely<Database>,
  organisationId: string,
  accountId: string,
  roles: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO membership (organisation_id, account_id, roles, joined_at)
    VALUES (${organisationId}, ${accountId}, ${[...roles]}, ${now})
    ON CONFLICT (organisation_id, account_id) DO UPDATE
    SET roles = ARRAY(SELECT DISTINCT unnest(membership.roles || excluded.roles) ORDER BY 1)`.execute(db);
}

export async function invitationByToken(db: Db, tokenHash: string, now: Date) {
  const { rows } = await sql<{ organisation_id: string; invitation_id: string; roles: Role[]; organisation: string }>`
    SELECT i.organisation_id, i.invitation_id, i.roles, o.name AS organisation
    FROM invitation i JOIN organisation o ON o.organisation_id = i.organisation_id
    WHERE i.token_hash = ${tokenHash} AND i.revoked_at IS NULL AND i.expires_at > ${now} AND i.uses < i.max_uses`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Uses an invitation once; false when somebody else had the last use. */
export async function useInvitation(
  db: Kysely<Database>,
  organisationId: string,
  invitationId: string,
): Promise<boolean> {
  const result = await sql`
    UPDATE invitation SET uses = uses + 1
    WHERE organisation_id = ${organisationId} AND invitation_id = ${invitationId} AND uses < max_uses AND revoked_at IS NULL`.execute(
    db,
  );
  return (result.numAffectedRows ?? 0n) > 0n;
}

export async function insertInvitation(
  db: Db,
  row: {
    organisation_id: string;
    invitation_id: string;
    token_hash: string;
    roles: string[];
    created_by: string;
    created_at: Date;
    expires_at: Date;
    max_uses: number;
  },
): Promise<void> {
  await db
    .insertInto("invitation")
    .values({ ...row, uses: 0, revoked_at: null })
    .execute();
}

export async function invitationsOf(db: Db, organisationId: string) {
  return db
    .selectFrom("invitation")
    .select(["invitation_id", "roles", "uses", "max_uses", "expires_at", "revoked_at"])
    .where("organisation_id", "=", organisationId)
    .orderBy("created_at", "desc")
    .limit(200)
    .execute();
}

export async function revokeInvitation(
  db: Db,
  organisationId: string,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const result = await db
    .updateTable("invitation")
    .set({ revoked_at: now })
    .where("organisation_id", "=", organisationId)
    .where("invitation_id", "=", invitationId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
