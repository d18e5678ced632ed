import { hostType } from "../richapi/host-type.ts";

export const settingType = hostType("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => JSON.parse(workbook.settings.get(key) ?? "null") as unknown,
      set: ({ workbook, key }, value, host, member) => {
        host.guard.workbookChange(member);
        workbook.settings.set(key, JSON.stringify(value));
      },
    },
    _Id: { get: ({ key }) => key },
  },
  methods: {
    Delete: ({ workbook, key }, args, host) => {
      host.guard.workbookChange(args.member);
      workbook.settings.delete(key);
    },
  },
});
