/** A text for screen readers, and its urgency: an assertive one interrupts, a polite one waits. */
export const spoken = $state({ urgent: "", polite: "" });
