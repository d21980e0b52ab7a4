/** The attributes that link an input to its label, hint and error. */
export interface FieldInput {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}
