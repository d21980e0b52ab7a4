/** Of the tabs of one browser whose sound runs, one leads: it alone rings. */
export interface Lead {
  /** Wants to lead from now on; waits for its turn. */
  start(): void;
  /** Lets another tab lead. */
  stop(): void;
  /** Whether any tab of this browser leads. */
  isLed(): Promise<boolean>;
}

/** Hears that this tab leads now, or that it no longer does. */
export type TellLead = (leads: boolean) => void;
