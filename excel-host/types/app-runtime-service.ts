import { hostType } from "../richapi/host-type.ts";

/** Shows and hides the pane of an add-in whose page lives on without it (shared runtime); here it is always shown. */
export const appRuntimeService = hostType("Microsoft.AppRuntime.AppRuntimeService", {
  methods: {
    GetAppRuntimeState: () => "Visible",
    SetAppRuntimeState: () => {},
  },
});
