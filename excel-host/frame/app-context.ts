import type { Host } from "../host.ts";

/** Every requirement set that the host declares, by name. */
export const requirementMatrix = (excelApi: string): Readonly<Record<string, number | string>> => ({
  ExcelApi: excelApi,
  DialogApi: 1.1,
  RichApiRuntime: 1.2,
  RichApiRuntimeFlag: 1.2,
  SharedRuntime: 1.1,
  RibbonApi: 1.1,
});

/** What Excel tells the add-in when it starts. */
export const appContext = (host: Host, controlId: string): Readonly<Record<string, unknown>> => ({
  _id: controlId,
  _appName: 16,
  _appVersion: "16.0",
  _appMinorVersion: 0,
  _appUILocale: host.settings.locale,
  _dataLocale: host.settings.locale,
  _docUrl: `https://excel.example/${host.workbook.fileName}`,
  _clientMode: host.workbook.readOnly ? 0 : 1,
  _settings: [...host.workbook.settings],
  _reason: "inserted",
  _osfControlType: 1,
  _eToken: "",
  _correlationId: "c1",
  _appInstanceId: "i1",
  _requirementMatrix: JSON.stringify(requirementMatrix(host.settings.requirement)),
  _hostFullVersion: "16.0.99999.10000",
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 2,
});
