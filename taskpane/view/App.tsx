import { FluentProvider, type Theme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Pane } from "./Pane.tsx";
import { isDark } from "./theme.ts";
import { WorldContext, type World } from "./useWorld.ts";
import "./pane.css";

export interface AppProps {
  readonly world: World;
  readonly theme: Theme;
}

export const App = ({ world, theme }: AppProps): ReactElement => (
  <FluentProvider theme={theme} className={isDark(theme) ? "provider dark" : "provider"}>
    <WorldContext.Provider value={world}>
      <Pane />
    </WorldContext.Provider>
  </FluentProvider>
);
