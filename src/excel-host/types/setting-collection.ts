import type { WorkbookModel } from "../model/workbook.ts";
import { itemNotFound } from "../richapi/errors.ts";
import { hostType, type HostType, nullObject } from "../richapi/host-type.ts";
import { settingType } from "./setting.ts";

/** The add-in's own settings in the document. */
export const settingCollectionType: HostType<WorkbookModel> = hostType("SettingCollection", {
  collection: {
    items: (workbook) => [...workbook.settings.keys()].map((key) => settingType.of({ workbook, key })),
    item: (workbook, args) => {
      const key = args.text(0);
      if (!workbook.settings.has(key)) throw itemNotFound(args.member);
      return settingType.of({ workbook, key });
    },
  },
  methods: {
    Add: (workbook, args, host) => {
      host.guard.workbookChange(args.member);
      const key = args.text(0);
      workbook.settings.set(key, JSON.stringify(args.get(1)));
      return settingType.of({ workbook, key });
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, args) => {
      const key = args.text(0);
      return workbook.settings.has(key) ? settingType.of({ workbook, key }) : nullObject;
    },
  },
});
