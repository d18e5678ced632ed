import { itemNotFound } from "../richapi/errors.ts";
import { nullObject, object } from "../richapi/host-object.ts";
import { hostType } from "../richapi/host-type.ts";

/** The add-in's own settings in the document. */
export const settingCollectionType = hostType("SettingCollection", {
  collection: {
    items: (workbook) => [...workbook.settings.keys()].map((key) => object("Setting", { workbook, key })),
    item: (workbook, args) => {
      const key = args.text(0);
      if (!workbook.settings.has(key)) throw itemNotFound(args.member);
      return object("Setting", { workbook, key });
    },
  },
  methods: {
    Add: (workbook, args, host) => {
      host.guard.workbookChange(args.member);
      const key = args.text(0);
      workbook.settings.set(key, JSON.stringify(args.get(1)));
      return object("Setting", { workbook, key });
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, args) => {
      const key = args.text(0);
      return workbook.settings.has(key) ? object("Setting", { workbook, key }) : nullObject;
    },
  },
});
