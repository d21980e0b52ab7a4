/** What ties an input to its label, its hint and its error. */
export interface FieldInput {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}
