import type { z } from "zod";
import type { userAdd, userAdded, userList, userPasswordSet } from "@osler/contract";
import { isDuplicate } from "../../db/errors.ts";
import { found, Problem } from "../../problem.ts";
import type { Services } from "../../services.ts";
import { hashPassword, makePassword, refuseWeakPassword } from "../accounts/passwords.ts";
import { accountByEmail, addMembership, insertAccount, revokeSessions, updateAccount } from "../accounts/store.ts";
import { setRoles } from "../organisation/store.ts";
import { allUsers, insertOrganisation, isLastAdministrator, organisationsNamed } from "./store.ts";

type UserAdd = z.infer<typeof userAdd>;

/** Adds a person (or the roles, when the account exists) to an organisation, which is made when there is none yet. */
export async function addUser(services: Services, request: UserAdd): Promise<z.infer<typeof userAdded>> {
  const existing = await accountByEmail(services.db, request.email);
  const password = request.password ?? makePassword();
  if (existing === null) refuseWeakPassword(password);
  const passwordHash = existing === null ? await hashPassword(password) : null;
  const organisation = await organisationFor(services, request.organisation);
  const accountId = existing?.account_id ?? services.newId();
  const now = new Date(services.now());
  try {
    await services.db.transaction().execute(async (tx) => {
      if (passwordHash !== null)
        await insertAccount(
          tx,
          {
            account_id: accountId,
            email: request.email,
            name: request.name,
            password_hash: passwordHash,
            time_zone: "UTC",
          },
          now,
        );
      await addMembership(tx, organisation.id, accountId, request.roles, now);
    });
  } catch (error) {
    throw isDuplicate(error) ? new Problem("emailTaken") : error;
  }
  const told = existing === null && request.password === undefined ? password : null;
  return { accountId, email: request.email, organisation: organisation.name, password: told };
}

async function organisationFor(services: Services, name: string | undefined): Promise<{ id: string; name: string }> {
  const named = await organisationsNamed(services.db, name ?? null);
  const only = named[0];
  if (only !== undefined && named.length === 1) return only;
  if (named.length > 1) throw severalOrganisations(named.map((row) => row.name));
  const made = { id: services.newId(), name: name ?? "My organisation" };
  await insertOrganisation(services.db, made, new Date(services.now()));
  return made;
}

export async function listUsers(services: Services): Promise<z.infer<typeof userList>> {
  return { users: await allUsers(services.db) };
}

export async function setPassword(
  services: Services,
  email: string,
  password: string | undefined,
): Promise<z.infer<typeof userPasswordSet>> {
  const account = found(await accountByEmail(services.db, email));
  const next = password ?? makePassword();
  refuseWeakPassword(next);
  await updateAccount(services.db, account.account_id, { password_hash: await hashPassword(next) });
  const sessionsEnded = await revokeSessions(
    services.db,
    account.account_id,
    { allBut: null },
    new Date(services.now()),
  );
  return { email, password: password === undefined ? next : null, sessionsEnded };
}

export async function setUserRoles(
  services: Services,
  request: { email: string; organisation?: string | undefined; roles: UserAdd["roles"] },
): Promise<void> {
  const account = found(await accountByEmail(services.db, request.email));
  const places = (await allUsers(services.db)).filter((user) => user.accountId === account.account_id);
  const wanted = places.filter(
    (user) => request.organisation === undefined || user.organisation === request.organisation,
  );
  const place = found(wanted[0]);
  if (wanted.length > 1) throw severalOrganisations(wanted.map((user) => user.organisation));
  if (!(await setRoles(services.db, place.organisationId, account.account_id, [...new Set(request.roles)])))
    throw new Problem("lastAdministrator");
}

/** A disabled account cannot sign in, and its sessions end; nothing of what it did is lost. */
export async function setDisabled(services: Services, email: string, disabled: boolean): Promise<void> {
  const account = found(await accountByEmail(services.db, email));
  if (disabled && (await isLastAdministrator(services.db, account.account_id))) throw new Problem("lastAdministrator");
  const now = new Date(services.now());
  await updateAccount(services.db, account.account_id, { disabled_at: disabled ? now : null });
  if (disabled) await revokeSessions(services.db, account.account_id, { allBut: null }, now);
}

function severalOrganisations(names: readonly string[]): Problem {
  const message = `there are several organisations; name one: ${names.join(", ")}`;
  return new Problem("malformedRequest", { details: [{ path: "/organisation", message }] });
}
