import { hostType } from "../richapi/host-type.ts";

/** The client reports here that ribbon commands can be sent. */
export const internalService = hostType("Microsoft.InternalService.AddinInternalService", {
  methods: {
    NotifyActionHandlerReady: (_target, _args, host) => {
      host.commandsReady = true;
    },
  },
});
