/** What is to be read out, and how soon: an assertive text interrupts, a polite one waits. */
export const spoken = $state({ urgent: "", polite: "" });
