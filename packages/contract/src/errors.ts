import { z } from "zod";

/** Every error a caller must handle: its HTTP status, and the sentence for people who read the API directly. */
export const errorCodes = {
  malformedRequest: {
    status: 400,
    message: "The request does not fit this route. `details` names each field and what it wants.",
  },
  signInNeeded: { status: 401, message: "Sign in first." },
  wrongCredentials: {
    status: 401,
    message:
      "This e-mail and password do not belong together. Check both, or ask your administrator for a new password.",
  },
  notAllowed: { status: 403, message: "Your role does not allow this. Ask an administrator of your organisation." },
  csrfTokenMissing: {
    status: 403,
    message: "The request lacks a fresh CSRF token. Read one from GET /api/session and send it as x-csrf-token.",
  },
  joiningClosed: { status: 403, message: "This organisation is joined by invitation only. Ask it for a link." },
  notFound: { status: 404, message: "There is nothing here, or it is not yours to see." },
  invitationNotValid: {
    status: 404,
    message: "This invitation has been used up, withdrawn or has expired. Ask for a new one.",
  },
  emailTaken: { status: 409, message: "An account with this e-mail exists. Sign in with it, or use another address." },
  alreadyAnswered: {
    status: 409,
    message:
      "This activity was already answered, perhaps in another tab. The first answer counts; `sitting` is the way on.",
  },
  activityMovedOn: {
    status: 409,
    message: "The sitting is at another activity now. Read the sitting again and answer that one.",
  },
  sittingEnded: { status: 409, message: "This sitting has ended. Begin a new one." },
  nameTaken: { status: 409, message: "Another organisation on this server has this name. Choose a different one." },
  lastAdministrator: {
    status: 409,
    message: "An organisation keeps at least one administrator. Make another one first.",
  },
  alreadyContested: { status: 409, message: "You have already contested this decision. It waits for a person." },
  alreadyResolved: { status: 409, message: "Somebody has already answered this." },
  responseDoesNotFit: {
    status: 422,
    message:
      "The response names something the item does not have. Read the activity again and answer from its options.",
  },
  weakPassword: {
    status: 422,
    message: "A password has at least 10 characters and is not one of the most common ones.",
  },
  tooLarge: { status: 413, message: "The request is too large. An answer may have up to 64 kB." },
  tooManyRequests: { status: 429, message: "Too many tries. Wait a little, then try again." },
  unexpected: {
    status: 500,
    message:
      "Something went wrong on the server. Nothing you sent before was lost; try again, and tell the administrator if it stays.",
  },
  databaseAway: {
    status: 503,
    message: "The database does not answer just now. Nothing acknowledged was lost; try again in a moment.",
  },
  storageFull: {
    status: 507,
    message: "The server's disk is full. Your answer was not kept; try again once there is room.",
  },
} as const;

export type ErrorCode = keyof typeof errorCodes;

export const errorReply = z.object({
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  details: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** The id under which the server's log knows this request. */
  requestId: z.string().optional(),
});

export type ErrorReply = z.infer<typeof errorReply>;
