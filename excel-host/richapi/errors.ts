/** An error that Excel answers with, as the add-in gets to see it (`OfficeExtension.Error.code`). */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (location: string): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location, 404);

export const itemAlreadyExists = (location: string): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location, 409);

export const invalidArgument = (location: string, message?: string): HostError =>
  new HostError(
    "InvalidArgument",
    message ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );

export const invalidOperation = (location: string): HostError =>
  new HostError("InvalidOperation", "The operation is not permitted for the current object.", location);

export const accessDenied = (location: string): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", location, 403);

/** A member that the stand-in does not have: always said aloud, never passed over. */
export const notImplemented = (member: string): HostError =>
  new HostError("ApiNotFound", `not implemented: ${member}`, member, 404);
