import { anyone } from "../../viewer.ts";

/** Whether the server is well: open to whatever watches it, and says nothing about anybody. */
export const healthPolicy = { read: anyone };
