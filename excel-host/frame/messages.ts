/** Messages of the web frame, JSON strings over postMessage. */
export interface FrameRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** 0 invoke, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _data?: unknown;
}

export const ActionType = { invoke: 0, register: 1, unregister: 2 } as const;

/** What `executeMethod` asks for. */
export const DispatchId = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Codes of a failed `executeMethod`; the client turns them into its own errors. */
export const BridgeError = {
  none: 0,
  unknownMethod: 5000,
  general: 5001,
  cellEditMode: 5004,
  requestTooLarge: 5103,
} as const;
