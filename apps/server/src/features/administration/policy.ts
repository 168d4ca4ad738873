import { anyone } from "../../viewer.ts";

/** Served only on the socket in the data folder (mode 0600): whoever can open it owns the data anyway. */
export const administrationPolicy = { useSocket: anyone };
