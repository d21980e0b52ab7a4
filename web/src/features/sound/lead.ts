/** Of the tabs of one browser with running sound, one leads: only it rings. */
export interface Lead {
  /** Asks to lead from now on; waits for its turn. */
  start(): void;
  /** Gives up the lead. */
  stop(): void;
  /** Whether any tab of this browser leads. */
  isLed(): Promise<boolean>;
}

/** Calls back when this tab starts or stops leading. */
export type LeadListener = (leads: boolean) => void;
