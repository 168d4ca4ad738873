import type { Osler } from "../server/osler.ts";
import { Learner } from "./learner.ts";

const password = "a long enough password for a benchmark";

/** Makes so many accounts, as `osler user add` does, and signs each in. */
export async function signUp(server: Osler, count: number): Promise<Learner[]> {
  const learners: Learner[] = [];
  for (let index = 0; index < count; index += 1) {
    const email = `learner-${index}@example.org`;
    await server.ask("POST", "/users", { email, name: `Learner ${index}`, roles: ["learner"], password });
    const learner = new Learner(server.address, email);
    await learner.signIn(email, password);
    learners.push(learner);
  }
  return learners;
}
