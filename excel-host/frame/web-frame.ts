import type { SyncFault } from "../faults.ts";
import type { Host } from "../host.ts";
import { isRelease, type WireRequest } from "../richapi/wire.ts";
import { appContext } from "./app-context.ts";
import { ActionType, BridgeError, DispatchId, type FrameRequest } from "./messages.ts";

export interface WebFrameOptions {
  /** Origin of the page that plays Excel, e.g. "https://localhost:3000". */
  readonly hostOrigin: string;
  /** Hands a message to the add-in's window. */
  readonly post: (message: string) => void;
  /** Runs later, as a message does; defaults to setTimeout 0. */
  readonly later?: (task: () => void) => void;
}

interface ExecuteData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly [argument: number]: unknown;
}

const version = 1;

/** Excel on the web's side of the conversation with one add-in frame; where messages travel is the caller's business. */
export class WebFrame {
  readonly conversationId = `_xdm_conversation_${Math.random().toString(36).slice(2)}`;
  readonly controlId = "control1";
  /** Ribbon commands that the add-in has reported as done. */
  readonly completedCommands: string[] = [];
  private readonly listeners = new Map<string, number>();
  private readonly later: (task: () => void) => void;
  private commands = 0;

  constructor(
    private readonly host: Host,
    private readonly options: WebFrameOptions,
  ) {
    this.later = options.later ?? ((task) => void setTimeout(task, 0));
    host.onChange((change) => {
      if (change === "selected") this.fire("documentSelectionChanged", {});
      this.later(() => this.sendEvents());
    });
  }

  /** The name that the add-in's window must have before its page loads. */
  get windowName(): string {
    const { locale } = this.host.settings;
    return JSON.stringify({
      baseFrameName: "_xdm_frame",
      hostInfo: `Excel$Web$16.00$${locale}$$$$0`,
      xdmInfo: [this.conversationId, this.controlId, this.options.hostOrigin].join("|"),
      serializerVersion: version,
      flights: "[]",
    });
  }

  /** A click on a ribbon button: runs the function that the add-in associated with the name. */
  clickCommand(functionName: string, controlId: string): void {
    const source = JSON.stringify({ source: { id: controlId } });
    this.fire("appCommandInvoked", { 0: `command${this.commands++}`, 1: functionName, 2: source });
  }

  /** A message from the add-in's window; whatever is not of this conversation is passed over. */
  receive(message: string): void {
    const request = parse(message);
    if (!request || request._messageType !== 0 || request._conversationId !== this.conversationId) return;
    if (request._actionType === ActionType.register) {
      this.listeners.set(request._actionName, request._correlationId);
      this.reply(request, { Error: BridgeError.none });
    } else if (request._actionType === ActionType.unregister) {
      this.listeners.delete(request._actionName);
      this.reply(request, { Error: BridgeError.none });
    } else {
      this.invoke(request);
    }
  }

  private invoke(request: FrameRequest): void {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.reply(request, appContext(this.host, this.controlId));
        return;
      case "ContextActivationManager_notifyHost":
        return;
      case "executeMethod":
        this.execute(request, request._data as ExecuteData);
        return;
      default:
        this.reply(request, null, -2);
    }
  }

  private execute(request: FrameRequest, data: ExecuteData): void {
    switch (data.DdaMethod.DispatchId) {
      case DispatchId.richApi:
        this.runBatch(request, String(data.ArrayData?.[4]));
        return;
      case DispatchId.saveSettings: {
        const { settings } = this.host.workbook;
        settings.clear();
        for (const [key, value] of data.DdaSettingsMethod?.Properties ?? []) settings.set(key, value);
        this.reply(request, { Version: version, Error: BridgeError.none });
        return;
      }
      case DispatchId.loadSettings: {
        const settings = [...this.host.workbook.settings].map(([Name, Value]) => ({ Name, Value }));
        this.reply(request, { Version: version, Error: BridgeError.none, Properties: { Settings: settings } });
        return;
      }
      case DispatchId.commandCompleted:
        this.completedCommands.push(String(data[0]));
        this.reply(request, { Version: version, Error: BridgeError.none });
        return;
      default:
        this.reply(request, { Version: version, Error: BridgeError.unknownMethod });
    }
  }

  private runBatch(request: FrameRequest, body: string): void {
    const bytes = new TextEncoder().encode(body).length;
    const parsed = JSON.parse(body) as WireRequest;
    const fault = isRelease(parsed) ? null : this.host.faults.beforeSync(bytes);
    const syncFault = fault && typeof fault.with !== "string" ? fault.with : null;
    if (this.host.editingCell) return this.fail(request, { code: BridgeError.cellEditMode });
    if (syncFault && !fault?.afterwards) return this.fail(request, syncFault);
    const limit = this.host.payloadLimit;
    if (limit !== null && bytes > limit) return this.fail(request, { code: BridgeError.requestTooLarge });
    let answer = this.host.process(body, parsed);
    if (syncFault) return this.fail(request, syncFault);
    if (limit !== null && new TextEncoder().encode(answer).length > limit) answer = responseTooLarge;
    this.reply(request, { Version: version, Error: BridgeError.none, Data: [200, [], answer] });
    this.later(() => this.sendEvents());
  }

  private fail(request: FrameRequest, fault: SyncFault): void {
    if ("code" in fault) this.reply(request, { Version: version, Error: fault.code });
  }

  private sendEvents(): void {
    const entries = this.host.events.take();
    if (entries.length > 0) this.fire("richApiMessage", { ArrayData: entries });
  }

  private fire(event: string, data: unknown): void {
    const listener = this.listeners.get(event);
    if (listener === undefined) return;
    this.send({ _actionName: event, _correlationId: listener, _data: data, _errorCode: 0, _responseType: 1 });
  }

  private reply(request: FrameRequest, data: unknown, errorCode = 0): void {
    this.send({
      _actionName: request._actionName,
      _correlationId: request._correlationId,
      _data: data,
      _errorCode: errorCode,
      _responseType: 0,
    });
  }

  private send(message: Readonly<Record<string, unknown>>): void {
    const envelope = {
      _messageType: 1,
      _origin: this.options.hostOrigin,
      _serializerVersion: version,
      _conversationId: this.conversationId,
      ...message,
    };
    this.options.post(JSON.stringify(envelope));
  }
}

const responseTooLarge = JSON.stringify({
  Results: [],
  TraceIds: [],
  Error: {
    Code: "ResponsePayloadSizeLimitExceeded",
    Message: "The response payload size has exceeded the limit.",
    Location: "",
    HttpStatusCode: 413,
    ActionIndex: 0,
  },
});

function parse(message: string): FrameRequest | null {
  try {
    return JSON.parse(message) as FrameRequest;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
