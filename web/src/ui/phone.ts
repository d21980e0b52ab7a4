/** Where one column is all that fits. In em, as in the styles, so that a larger font of the browser counts as less room. */
export const PHONE = "(max-width: 47.5em)";
