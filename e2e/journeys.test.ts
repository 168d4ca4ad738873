import { afterAll, beforeAll } from "vitest";
import { house } from "./house.ts";
import "./journeys/joinAndLearn.ts";
import "./journeys/countedOnce.ts";
import "./journeys/lostConnection.ts";
import "./journeys/keyboardOnly.ts";
import "./journeys/educator.ts";
import "./journeys/readAndFind.ts";
import "./journeys/phone.ts";
import "./journeys/accessibility.ts";

// One server and one browser for all journeys, because opening them takes longer than most journeys do.
beforeAll(() => house.open());
afterAll(() => house.close());
