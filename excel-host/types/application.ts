import { hostType } from "../richapi/host-type.ts";

export const applicationType = hostType("Application", {
  scalars: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = String(value);
      },
    },
    CalculationState: { get: (workbook) => (workbook.awaitsCalculation ? "Pending" : "Done") },
  },
  methods: {
    Calculate: (_workbook, _args, host) => host.calculate(),
    // A batch is calculated and drawn once, at its end, whether the add-in asks for it or not.
    SuspendApiCalculationUntilNextSync: () => {},
    SuspendScreenUpdatingUntilNextSync: () => {},
  },
});
