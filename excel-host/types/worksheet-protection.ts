import { accessDenied, invalidArgument, invalidOperation } from "../richapi/errors.ts";
import { hostType } from "../richapi/host-type.ts";

export const worksheetProtectionType = hostType("WorksheetProtection", {
  scalars: {
    Protected: { get: (sheet) => sheet.protected },
    Options: { get: (sheet) => (sheet.protected ? sheet.protectionOptions : null) },
  },
  methods: {
    Protect: (sheet, args, host) => {
      host.guard.workbookChange(args.member);
      if (sheet.protected) throw invalidOperation(args.member);
      sheet.protected = true;
      sheet.protectionOptions = args.has(0) ? args.record(0) : {};
      sheet.protectionPassword = args.optionalText(1);
      host.changed();
    },
    Unprotect: (sheet, args, host) => {
      host.guard.workbookChange(args.member);
      if (sheet.protectionPassword !== null && args.get(0) !== sheet.protectionPassword) {
        throw args.has(0) ? invalidArgument(args.member) : accessDenied(args.member);
      }
      sheet.protected = false;
      sheet.protectionPassword = null;
      host.changed();
    },
  },
});
