import { PlugDisconnectedRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import "./pane.css";

/** Shown where the pane cannot work: outside Excel, or in an Excel that is too old. */
export const Needs = ({ heading, lead }: { readonly heading: string; readonly lead: string }): ReactElement => (
  <main className="pane">
    <section className="welcome">
      <PlugDisconnectedRegular className="welcome-icon" aria-hidden />
      <h1>{heading}</h1>
      <p>{lead}</p>
    </section>
  </main>
);
