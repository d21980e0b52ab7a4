/** The width of a single-column layout. In em, as in the styles, so that a larger browser font counts as less room. */
export const PHONE = "(max-width: 47.5em)";
